/** The commands there are, in the order of the help: what each takes and is for. What does it is read when it is asked for. */

/** How the help shows a command. */
interface Shown {
  /** What follows its name. */
  readonly takes: string;
  readonly description: string;
  /** Only the build and the keepers of the project ask for it. */
  readonly hidden?: true;
}

const declare = <K extends string>(all: Readonly<Record<K, Shown>>): Readonly<Record<K, Shown>> => all;

export const COMMANDS = declare({
  run: { takes: "[options] <scenario>", description: "run a scenario and write its series" },
  compare: {
    takes: "[options] <scenarios...>",
    description: "compare scenarios on the same seeds: each with the first",
  },
  sweep: { takes: "", description: "plan many runs over assumptions, levers and futures, and make them" },
  trace: {
    takes: "[options] <a> [b]",
    description: "follow one family through one run, and what differs for it between two scenarios",
  },
  check: { takes: "[options] <files...>", description: "check scenario files and place folders" },
  place: { takes: "", description: "import, grow and describe places" },
  admit: {
    takes: "[options] <problem>",
    description: "place students at schools: lists, places and priorities in, an assignment out",
  },
  review: {
    takes: "[options] <form>",
    description: "review a place by a published framework: what respondents make of it, and scenarios from that",
  },
  serve: {
    takes: "[options]",
    description: "open the app: serves it to this machine, or with --lan to the local network",
  },
  schema: {
    takes: "[of]",
    description:
      "print the JSON Schema of scenario files, as in scenarios/scenario.schema.json, of problems to admit, of answers to a review, or of the plan of a sweep",
  },
  indices: {
    takes: "[options] <table>",
    description: "measure segregation in a table of pupils by school or area and group",
  },
  theory: {
    takes: "[options] [name]",
    description: "run a published model apart from the policy model, or list them",
  },
  validate: {
    takes: "[options] [cases...]",
    description: "check the parts of the model against mathematics and other people's models",
  },
  patterns: {
    takes: "[options] <places...>",
    description: "measure on runs of a place what is known of school systems",
  },
  claims: {
    takes: "[options] [claims...]",
    description: "try what the field claims of school systems as experiments on shipped places",
  },
  programmes: {
    takes: "[options] [key]",
    description: "list programmes of the field that come as scenarios, or tell what is known of one",
  },
  bench: {
    takes: "[options] [workloads...]",
    description: "measure processor time and memory beside plain C and other tools",
  },
  precompute: {
    takes: "[options] <a> <b>",
    description: "compare two scenarios and write what a page draws of them",
    hidden: true,
  },
  document: {
    takes: "[options]",
    description: "write the documents that are made from the model's declarations",
    hidden: true,
  },
});
export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as CommandName[];
