/**
 * @module
 * The completion scripts, each made from the same list of commands. Where no list fits, the shell completes paths.
 */

import type { KnownCommand, KnownFlag } from "./known-commands.js";

/** Both names of the program. */
const programs = ["rapporteur", "rap"];

/** A script for bash 4 and later. */
export function bashScript(commands: readonly KnownCommand[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return [
    "# completion of rapporteur for bash: source <(rapporteur completion bash)",
    "_rapporteur() {",
    `  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="" cmd="" i flags="" words="" values=""`,
    `  ((COMP_CWORD > 0)) && prev="\${COMP_WORDS[COMP_CWORD-1]}"`,
    "  for ((i = 1; i < COMP_CWORD; i++)); do",
    `    case " ${names} " in *" \${COMP_WORDS[i]} "*) cmd="\${COMP_WORDS[i]}"; break ;; esac`,
    "  done",
    '  case "$cmd" in',
    ...commands.map(
      ({ name, flags, words }) =>
        `    ${name}) flags=${quote(flagNames(flags).join(" "))}; words=${quote(words.join(" "))} ;;`,
    ),
    `    "") words=${quote(names)}; flags="--help --version" ;;`,
    "  esac",
    '  case "$cmd $prev" in',
    ...commands.flatMap(({ name, flags }) =>
      flags
        .filter(({ takesValue }) => takesValue)
        .map(
          (flag) =>
            `    ${flagNames([flag])
              .map((each) => quote(`${name} ${each}`))
              .join("|")}) values=${quote(flag.values.join(" ") || "-")} ;;`,
        ),
    ),
    "  esac",
    "  COMPREPLY=()",
    '  if [[ "$values" == "-" ]]; then COMPREPLY=($(compgen -f -- "$cur"))',
    '  elif [[ -n "$values" ]]; then COMPREPLY=($(compgen -W "$values" -- "$cur"))',
    '  elif [[ "$cur" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$cur"))',
    '  else COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur")); fi',
    "}",
    `complete -o filenames -F _rapporteur ${programs.join(" ")}`,
    "",
  ].join("\n");
}

/** A script for zsh, to be put where its functions are. */
export function zshScript(commands: readonly KnownCommand[]): string {
  return [
    `#compdef ${programs.join(" ")}`,
    "_rapporteur() {",
    "  local -a commands",
    "  commands=(",
    ...commands.map(({ name, about }) => `    ${quote(`${name}:${about.replaceAll(":", "\\:")}`)}`),
    "  )",
    "  _arguments -C '1: :->command' '*:: :->rest'",
    '  case "$state" in',
    "    command) _describe command commands; _files ;;",
    "    rest)",
    '      case "$words[1]" in',
    ...commands.map(
      ({ name, flags, words }) =>
        `        ${name}) _arguments ${[...flags.flatMap(zshFlag), quote(words.length > 0 ? `*:word:(${words.join(" ")})` : "*:file:_files")].join(" ")} ;;`,
    ),
    "      esac ;;",
    "  esac",
    "}",
    // read as a function of its folder it runs at once; sourced, it is declared
    'if [ "$funcstack[1]" = "_rapporteur" ]; then _rapporteur "$@"; else compdef _rapporteur ' +
      programs.join(" ") +
      "; fi",
    "",
  ].join("\n");
}

function zshFlag(flag: KnownFlag): string[] {
  const about = flag.about.replace(/[[\]:\\]/gu, "\\$&");
  const value = flag.values.length > 0 ? `:value:(${flag.values.join(" ")})` : ":value:_files";
  return flagNames([flag]).map((name) => quote(`*${name}[${about}]${flag.takesValue ? value : ""}`));
}

/** A script for fish. */
export function fishScript(commands: readonly KnownCommand[]): string {
  return programs
    .flatMap((program) => [
      ...commands.map(
        ({ name, about }) => `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${fishQuote(about)}`,
      ),
      ...commands.flatMap(({ name, flags, words }) => {
        const only = `-n '__fish_seen_subcommand_from ${name}'`;
        return [
          ...flags.map((flag) => `complete -c ${program} ${only} ${fishFlag(flag)}`),
          ...(words.length > 0 ? [`complete -c ${program} ${only} -a ${fishQuote(words.join(" "))}`] : []),
        ];
      }),
      "",
    ])
    .join("\n");
}

function fishFlag({ long, short, about, takesValue, values }: KnownFlag): string {
  return [
    `-l ${long.slice(2)}`,
    ...(short === null ? [] : [`-s ${short.slice(1)}`]),
    ...(takesValue ? [values.length > 0 ? `-x -a ${fishQuote(values.join(" "))}` : "-r"] : []),
    `-d ${fishQuote(about)}`,
  ].join(" ");
}

function flagNames(flags: readonly KnownFlag[]): string[] {
  return flags.flatMap(({ long, short }) => (short === null ? [long] : [short, long]));
}

/** One word of a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** One word of fish, whose quotation marks know a backslash. */
function fishQuote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
