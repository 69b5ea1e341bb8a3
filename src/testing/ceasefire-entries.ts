/**
 * @module
 * The entries of the hand-made record of `stories/ceasefire`.
 */

import type { Entry, EntryOf, Evidence } from "../model/index.js";
import { cite, envelope, onDay } from "./ceasefire-record.js";

/** A few entries of every kind that a page or a file shows in its own way. */
export function ceasefireEntries(): Entry[] {
  return [...offers(), ...truceAndAttack(), ...ahead(), ...statements()];
}

function offers(): Entry[] {
  return [
    {
      ...envelope(
        "e-harbours",
        [
          cite("01", "proposed on Monday a 21-day halt to strikes on ports and grain stores"),
          cite("07", "proposed on Monday a 21-day halt to strikes on ports and grain stores"),
          cite("04", "The offer to spare the harbours has not been taken back"),
        ],
        "2031-03-10",
      ),
      frame: "proposal",
      plover: "CONSULT",
      cameo: "036",
      proposers: ["Varnhem"],
      addressees: ["Ostmark"],
      object: "partial-ceasefire",
      terms: ["21-day halt to strikes on ports and grain stores"],
      status: "conditionally-accepted",
    },
    {
      ...envelope("e-ceasefire", [cite("01", "an Ambrian plan for a full ceasefire last month")], "2031-02"),
      frame: "proposal",
      background: true,
      proposers: ["Ambria"],
      addressees: ["Ostmark", "Varnhem"],
      object: "ceasefire",
      terms: [],
      status: "disputed",
    },
    response(
      "e-willing",
      "Ostmark",
      "e-harbours",
      "accept-with-conditions",
      [cite("04", "the president was willing to sign a limited agreement")],
      "2031-03-11",
    ),
    response(
      "e-accepted",
      "Varnhem",
      "e-ceasefire",
      "accept-in-principle",
      [cite("01", "Varnhem had accepted it in principle")],
      "2031-02",
    ),
    response(
      "e-rejected",
      "Ostmark",
      "e-ceasefire",
      "reject",
      [cite("01", "Ostmark rejected an Ambrian plan for a full ceasefire last month")],
      "2031-02",
    ),
    response(
      "e-listed",
      "Ostmark",
      "e-ceasefire",
      "accept-with-conditions",
      [cite("03", "answered an Ambrian plan for a full ceasefire last month with a list of conditions")],
      "2031-02",
    ),
  ];
}

function response(
  id: string,
  responder: string,
  proposal: string,
  decision: EntryOf<"response">["decision"],
  evidence: Evidence[],
  date: string,
): EntryOf<"response"> {
  return {
    ...envelope(id, evidence, date),
    frame: "response",
    responders: [responder],
    proposal,
    object: null,
    decision,
    reason: null,
  };
}

function truceAndAttack(): Entry[] {
  return [
    {
      ...envelope(
        "e-truce",
        [
          cite("01", "announced the 36-hour truce on Saturday"),
          cite("04", "announced the pause, of a day and a half, on Friday"),
        ],
        "2031-03-08",
      ),
      frame: "ceasefire",
      declarers: ["Ostmark"],
      parties: ["Ostmark", "Varnhem"],
      name: null,
      form: "unilateral",
      coverage: "full",
      status: "collapsed",
      window: {
        announced: onDay("2031-03-08"),
        start: onDay("2031-03-08"),
        end: null,
        observedEnd: onDay("2031-03-09"),
        duration: "PT36H",
      },
    },
    {
      ...envelope("e-breaches", [cite("04", "counted eleven breaches by Varnhem")], "2031-03-11"),
      frame: "violation",
      allegers: ["Ostmark"],
      accused: ["Varnhem"],
      breached: "e-truce",
      act: "mortar fire",
      count: 11,
      verification: "claimed",
      attributedTo: ["Ostmark"],
    },
    {
      ...envelope(
        "e-market",
        [
          cite("01", "shells struck the market in Saltmere"),
          cite("02", "the shelling of Saltmere market"),
          cite("04", "its shells hit the market in Saltmere on Sunday morning"),
        ],
        "2031-03-09",
      ),
      frame: "attack",
      plover: "ASSAULT",
      cameo: "190",
      perpetrators: ["Ostmark"],
      target: "the market in Saltmere",
      targetClass: "disputed",
      weapon: "shells",
      casualties: [
        {
          kind: "killed",
          who: null,
          value: 9,
          low: 9,
          high: 9,
          bound: "exact",
          asOf: "2031-03-11",
          by: "the town's mayor, Pia Dorn",
        },
      ],
      claims: [],
      place: { name: "Saltmere", country: "Varnhem", precision: "exact" },
    },
  ];
}

function ahead(): Entry[] {
  return [
    {
      ...envelope(
        "e-corvane",
        [
          cite("01", "Officials of both governments are due to meet on Thursday in Corvane"),
          cite("04", "Ambrian officials are to host both delegations in Corvane on Thursday"),
        ],
        "2031-03-13",
      ),
      frame: "talks",
      realis: "planned",
      plover: "CONSULT",
      cameo: "040",
      reciprocal: true,
      participants: ["Ostmark", "Varnhem"],
      venue: { name: "Corvane", country: "Ambria" },
      mediators: ["Tomas Ferrand"],
      level: "delegation",
      format: "unknown",
      status: "scheduled",
    },
    {
      ...envelope(
        "e-friday",
        [
          cite("01", "wanted written answers from both sides by Friday"),
          cite("04", "given the two governments until Friday to reply in writing"),
        ],
        "2031-03-10",
      ),
      frame: "deadline",
      setter: ["Tomas Ferrand"],
      due: onDay("2031-03-14"),
      consequence: "Ambria could give up its role as mediator",
    },
  ];
}

function statements(): Entry[] {
  return [
    statement(
      "e-locks",
      "Lene Askov",
      [
        cite("06", "There are no locks on this door. Our offer on the harbours stands."),
        cite("02", '"no locks on this door"'),
        cite("04", '"Nobody on our bank has bolted this door.'),
      ],
      "direct",
    ),
    statement("e-paper", "Jory Malk", [cite("02", '"There will be no paper while there are boats,"')], "direct"),
    statement("e-boats", "Anton Reve", [cite("05", "the boats were armed")], "indirect", "deny"),
    statement("e-aide", null, [cite("05", "Ostmark was ready for talks without preconditions")], "indirect"),
  ];
}

function statement(
  id: string,
  speaker: string | null,
  evidence: Evidence[],
  kind: "direct" | "indirect",
  act: EntryOf<"statement">["act"] = "assert",
): EntryOf<"statement"> {
  const {
    plover: _plover,
    cameo: _cameo,
    mode: _mode,
    contexts: _contexts,
    acled: _acled,
    recipients: _recipients,
    reciprocal: _reciprocal,
    conditions: _conditions,
    ...rest
  } = envelope(id, evidence, "2031-03-11");
  return {
    ...rest,
    frame: "statement",
    polarity: "said",
    speaker: speaker === null ? null : { entity: speaker, actor: null, text: speaker },
    content: evidence[0]!.text,
    kind,
    act,
    saidOn: onDay("2031-03-11"),
    via: [],
    renderings: evidence.map(({ article, start, end, text }) => ({ article, kind, cue: null, start, end, text })),
  };
}
