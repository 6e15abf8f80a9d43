/** What is said of runs of several scenarios while they are made, in English: ICU messages by id. */

export const runs = {
  "runs.ask": "Run {n} of each",
  "runs.all": "Run all {n} of each",
  "runs.missing":
    "{runs, plural, =0 {All there} one {One run to do} other {# runs to do}}{time, select, none {} other {, about {time}}}",
  "runs.seconds": "{seconds, plural, one {a second} other {# seconds}}",
  "runs.minutes": "{minutes, plural, one {a minute} other {# minutes}}",
  "runs.running": "Run {done} of {total}{time, select, none {} other {, about {time} left}}",
  "runs.waiting": "Waiting for the comparison in front, {done} of {total} run",
  "runs.stopped": "Stopped at {done} of {total}; what was run is kept",
  "runs.failed": "The runs failed: {error}",
  "runs.kept": "{done} of {total} runs are there",
  "runs.done": "{n, plural, =0 {Nothing run yet} one {One run of each} other {# runs of each}}",
  "runs.cancel": "Cancel",
  "runs.progress": "Runs done",
} as const;
