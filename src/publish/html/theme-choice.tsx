/**
 * @module
 * Light, dark, or as the system has it: three buttons that the style sheet listens to, so that they work in a file too.
 */

const themes = [
  ["light", "Light"],
  ["dark", "Dark"],
  ["system", "As the system"],
] as const;

/** The choice, for the page as it lies before the reader. */
export function ThemeChoice() {
  return (
    <fieldset class="themes">
      <legend>Colours</legend>
      {themes.map(([value, name]) => (
        <label>
          <input type="radio" name="theme" value={value} id={`theme-${value}`} checked={value === "system"} /> {name}
        </label>
      ))}
    </fieldset>
  );
}
