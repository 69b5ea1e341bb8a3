/** @module Every marked sentence of this room, read with a fixed roster of invented actors, so that only this room is under test. */

import type { FrameName, ReportedEvent } from "../../model/index.js";
import { runCases } from "../../testing/cases.js";
import { eventsOf } from "../../testing/events-of.js";
import { frameLabels, labelOf, names } from "../../testing/frame-labels.js";
import type { Finding } from "../../testing/mark.js";

type Label = (event: ReportedEvent) => string;

/** What a marked line says of an event of each rule. */
const labels: { readonly [rule: string]: Label } = {
  "events/en/proposal": (event) => `${names(event.actors)}: ${"object" in event ? event.object : ""}`,
  "events/en/readiness": (event) => `${names(event.actors)}: ${"object" in event ? event.object : ""}`,
  "events/en/conditional-offer": (event) => `${names(event.actors)}: ${"object" in event ? event.object : ""}`,
  "events/en/pledge": (event) => `${names(event.actors)}: ${"object" in event ? event.object : ""}`,
  "events/en/unreadiness": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/short-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/answer-idiom": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/bare-idiom": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/bare-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/unanswered": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/labelled-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/pointed-label": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/flat-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/will-not": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/closed-matter": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/attendance": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/answered-aside": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/seen-as": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/seen-as-told": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/silent-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/hung-deed": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/agentless-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/other-side": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/counted-vote": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/elliptic-yes": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/quoted-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/awaited-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/signed-answer": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/tentative-deal": (event) => `${names(event.actors)}: ${"object" in event ? event.object : ""}`,
  "events/en/deal-terms": (event) => `${names(event.actors) || "nobody"}: ${"object" in event ? event.object : ""}`,
  "events/en/casualty-report": (event) => event.quantities.map(({ low, bound }) => `${bound} ${low}`).join(" "),
  "events/en/answered-proposal": (event) => `to ${names(event.recipients)}`,
  "events/en/response": (event) => `${names(event.actors)} ${event.frame === "response" ? event.decision : ""}`,
  "events/en/demand": (event) => `${names(event.actors)} of ${names(event.recipients)}`,
  "events/en/unkept-truce": (event) => `${names(event.actors)} accuses ${names(event.recipients)}`,
  "events/en/fire-in-truce": (event) => labelOf(event, "violation"),
  "events/en/blamed-collapse": (event) => `${names(event.actors)} accuses ${names(event.recipients)}`,
  "events/en/held-fire": (event) => labelOf(event, "ceasefire"),
  "events/en/meeting-idiom": (event) => labelOf(event, event.frame),
  "events/en/occasion": (event) => labelOf(event, event.frame),
  "events/en/hours-with": (event) => labelOf(event, event.frame),
  "events/en/suspended-act": (event) => labelOf(event, "ceasefire"),
  "events/en/counted-breach": (event) =>
    `${names(event.actors)} counts ${event.frame === "violation" ? event.count : ""}`,
  "events/en/truce-length": (event) => labelOf(event, "ceasefire"),
  "events/en/mistaken-blow": (event) => labelOf(event, "attack"),
  "events/en/deadline": (event) =>
    event.frame === "deadline" ? `${names(event.actors)}: ${event.due?.value ?? "no day"}` : "",
};

for (const cases of ["condition", "condition-kinds"])
  runCases(`events/en/${cases}`, ({ text, published }): Finding[] => {
    const all = eventsOf(text, published ?? null).flatMap(({ conditions }) => conditions);
    const once = all.filter(({ start }, i) => all.findIndex((other) => other.start === start) === i);
    return once.map(({ start, end, kind, holder, requiredActor }) => ({
      span: { start, end },
      label: `${kind} of ${holder} for ${requiredActor ?? "-"}`,
    }));
  });

runCases("events/en/told-terms", ({ text, published }): Finding[] =>
  eventsOf(text, published ?? null).flatMap((event) =>
    event.frame === "proposal" && event.rule !== "events/en/under-paper"
      ? event.evidence.slice(1).map((span) => ({ span, label: names(event.actors) }))
      : [],
  ),
);

runCases("events/en/charge", ({ text, published }): Finding[] =>
  eventsOf(text, published ?? null).flatMap((event) =>
    event.frame === "accusation" ? [{ span: event.trigger, label: event.content ?? "-" }] : [],
  ),
);

const others: ReadonlySet<string> = new Set(["agreement", "accusation", "threat", "aid", "denial", "sanction"]);
runCases("events/en/other-frames", ({ text, published }): Finding[] =>
  eventsOf(text, published ?? null)
    .filter(({ frame }) => others.has(frame))
    .map((event) => ({
      span: event.trigger,
      label: event.frame === "agreement" ? `agreement ${event.status}` : event.frame,
    })),
);

/** Whether the record would hold it as said or done: neither denied nor merely thought of. */
function isClaimed({ realis, polarity }: ReportedEvent): boolean {
  return polarity === "affirmed" && realis !== "hypothetical" && realis !== "expected-by-third-party";
}

const proposed: Label = (event) => {
  const to = event.recipients.length > 0 ? ` to ${names(event.recipients)}` : "";
  return `${names(event.actors)}${to}: ${"object" in event ? event.object : ""}`;
};

/** Sentences of a whole frame (a demand that can be answered is a proposal), whichever rule finds it; a file each construction. */
const frames: { readonly [cases: string]: readonly [frames: readonly FrameName[], label: Label] } = {
  "proposal-acts": [["proposal"], proposed],
  "proposal-nouns": [["proposal"], proposed],
  "pledge-acts": [["proposal"], proposed],
  "offer-figures": [["proposal"], proposed],
  "plan-terms": [["proposal"], proposed],
  "held-back": [["proposal"], proposed],
  "own-order": [["proposal"], proposed],
  "named-terms": [["proposal"], proposed],
  preference: [["proposal"], proposed],
  ultimatum: [["proposal"], proposed],
  "under-paper": [["proposal"], proposed],
  "wanted-thing": [["proposal"], proposed],
  "wanted-state": [["proposal"], proposed],
  "put-demand": [["proposal"], proposed],
  "offered-matter": [["proposal"], proposed],
  "offered-words": [["proposal"], (event) => ("terms" in event ? event.terms.join(" | ") : "")],
  "response-acts": [["response"], labels["events/en/response"]!],
  "response-nouns": [["response"], labels["events/en/response"]!],
  "demand-acts": [["demand", "proposal"], labels["events/en/demand"]!],
  "deadline-kinds": [["deadline"], labels["events/en/deadline"]!],
  agreement: [
    ["agreement"],
    (event) => `${names([...event.actors, ...event.recipients])} ${event.frame === "agreement" ? event.status : ""}`,
  ],
  truces: [["ceasefire"], (event) => labelOf(event, "ceasefire")],
  threat: [["threat"], (event) => `${names(event.actors)} against ${names(event.recipients)}`],
};

for (const [cases, [told, label]] of Object.entries(frames)) {
  runCases(`events/en/${cases}`, ({ text, published }): Finding[] =>
    eventsOf(text, published ?? null)
      .filter((event) => told.includes(event.frame) && isClaimed(event))
      .map((event) => ({ span: event.trigger, label: label(event) })),
  );
}

for (const [rule, label] of Object.entries(labels)) {
  runCases(rule, ({ text, published }): Finding[] =>
    eventsOf(text, published ?? null)
      .filter((event) => event.rule === rule)
      .map((event) => ({ span: event.trigger, label: label(event) })),
  );
}

/** Frames of one file: what is promised and what is done, and numbers with the blow they are of. */
const together: { readonly [frame: string]: readonly FrameName[] } = {
  concession: ["concession", "retreat"],
  casualty: ["casualty", "attack"],
};

for (const frame of Object.keys(frameLabels) as FrameName[]) {
  if (frame === "retreat") continue;
  const frames = together[frame] ?? [frame];
  runCases(`events/en/${frame}`, ({ text, published }): Finding[] =>
    eventsOf(text, published ?? null)
      .filter((event) => frames.includes(event.frame))
      .filter((event) => frame !== "casualty" || event.frame !== "attack" || event.casualties.length > 0)
      .map((event) => ({ span: event.trigger, label: labelOf(event, frame) })),
  );
}
