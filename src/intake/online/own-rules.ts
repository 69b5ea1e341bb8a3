/**
 * @module
 * The part of a robots.txt that is about us: the groups that name us, or else the groups for everybody.
 *
 * robots-parser multiplies every name of a group with every rule of it: 450 kB of 15,000 names and 15,000 rules take it minutes and gigabytes. So it
 * only ever sees one name.
 */

/** A robots.txt with one group, for `token`, that holds all the rules meant for it. */
export function ownRules(robots: string, token: string): string {
  const groups = groupsOf(robots);
  const named = groups.filter(({ agents }) => agents.has(token.toLowerCase()));
  const own = named.length > 0 ? named : groups.filter(({ agents }) => agents.has("*"));
  return [`User-agent: ${token}`, ...own.flatMap(({ rules }) => rules)].join("\n");
}

interface Group {
  readonly agents: Set<string>;
  readonly rules: string[];
}

const kinds: ReadonlySet<string> = new Set(["allow", "disallow", "crawl-delay"]);

function groupsOf(robots: string): Group[] {
  const groups: Group[] = [];
  for (const line of robots.replace(/^\ufeff/u, "").split(/\r\n|\r|\n/u)) {
    const words = line.split("#", 1)[0]!;
    const colon = words.indexOf(":");
    const kind = words.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = words.slice(colon + 1).trim();
    const group = groups.at(-1);
    if (kind === "user-agent") {
      const agent = value.split("/", 1)[0]!.trim().toLowerCase();
      if (group === undefined || group.rules.length > 0) groups.push({ agents: new Set([agent]), rules: [] });
      else group.agents.add(agent);
    } else if (group !== undefined && kinds.has(kind)) {
      group.rules.push(`${kind}: ${value}`);
    }
  }
  return groups;
}
