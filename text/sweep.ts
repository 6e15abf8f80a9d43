/** What a sweep says on the command line, in English. */

export const sweep = {
  "sweep.heading": "{title}",
  "sweep.varied":
    "{n, plural, =0 {Nothing varies} one {One thing varies} other {# things vary}}: {points, plural, one {one point} other {# points}}, {scenarios, plural, one {one scenario} other {# scenarios}}, {replicates, plural, one {one replicate} other {# replicates}} – {runs, plural, one {one run} other {# runs}} in {shards, plural, one {one shard} other {# shards}}.",
  "sweep.stops":
    "It ends sooner where {least} replicates or more make every mean of {indicator} known to a standard error of {error}.",
  "sweep.luck":
    "{seeds, select, common {Every point has the same luck in a replicate} other {Each point has luck of its own}}.",
  "sweep.kept":
    "Kept of each run: {indicators}; {units}; {years, select, last {the last year} all {all years} other {the years {list}}}.",
  "sweep.hash": "Plan {hash}",
  "sweep.kind": "{kind, select, assumptions {assumption} levers {lever} other {future}}",
  "sweep.range.ends": "{low} to {high}",
  "sweep.range.plausible": "what is plausible ({low} to {high})",
  "sweep.range.listed": "{n, plural, one {one value} other {# values}} from {low} to {high}",
  "sweep.column.kind": "kind",
  "sweep.column.key": "key",
  "sweep.column.range": "varied over",
  "sweep.column.unit": "unit",
  "sweep.progress":
    "{done} of {n} runs{failed, plural, =0 {} one {, one failed} other {, # failed}}{rate, select, none {} other {; {rate} a second, {left} left}}",
  "sweep.seconds": "{seconds, plural, one {one second} other {# seconds}}",
  "sweep.minutes": "{minutes, plural, one {one minute} other {# minutes}}",
  "sweep.hours": "{hours} hours",
  "sweep.broken":
    "{n, plural, one {One shard is} other {# shards are}} not what was written (shards {list}): run again.",
  "sweep.there": "{n, plural, one {One shard was} other {# shards were}} there already.",
  "sweep.done":
    "All {runs, plural, one {one run} other {# runs}} are there{failed, plural, =0 {} one {; one of them failed} other {; # of them failed}}. Result {hash}",
  "sweep.enough": "{runs} of {n} runs are enough: chance moves no mean of the stop rule by more than it allows.",
  "sweep.failed":
    "{failed, plural, one {One run} other {# runs}} failed: their rows say why (column error). To run them again: {command}",
  "sweep.again": "To go on: {command}",
  "sweep.interrupted": "Interrupted: {done} of {n} shards are there, whole. To go on: {command}",
  "sweep.tooMany":
    "Stopped: {failed, plural, one {one run} other {# runs}} failed and --max-failures is {most}. {done} of {n} shards are there, whole; their rows say why (sweep merge --part writes them as one table). To go on, mend the plan in a folder of its own, or give a larger --max-failures: {command}",
  "sweep.disk":
    "{folder}: expected a folder that can be written, found {found}. Shards that are written stay, whole. Mend this; to go on: {command}",
  "sweep.part": "Shards {list} of {n} are there.",
  "sweep.guessed":
    "How long a shard takes is not known before one is there: at some {seconds} seconds each, {n, plural, one {one makes} other {# make}} a task (--group says otherwise).",
  "sweep.listed":
    "{n, plural, one {One command makes} other {# commands make}} the {shards, plural, one {one shard that is} other {# shards that are}} not there. To merge in the end: {command}",
  "sweep.allThere": "Every shard is there. To merge them: {command}",
  "sweep.submitted":
    "Submitted: {shards, plural, one {one shard} other {# shards}} as {n, plural, one {one task} other {# tasks}} of {arrays, plural, one {array} other {arrays}} {jobs}; job {merge} merges them. Scripts and logs: {at}",
  "sweep.queued":
    "{n, plural, one {One shard is} other {# shards are}} queued. As many workers as you like, anywhere the folder can be written: {command}",
  "sweep.worker":
    "{n, plural, =0 {Nothing is queued.} one {One shard is queued or under way; {threads, plural, one {one thread works} other {# threads work}} here.} other {# shards are queued or under way; {threads, plural, one {one thread works} other {# threads work}} here.}}",
  "sweep.drained":
    "Nothing is left in the queue; {n, plural, =0 {no shard was} one {one shard was} other {# shards were}} made here.",
  "sweep.notMade": "A shard could not be made: {why}",
  "sweep.notThere":
    "Nothing is left in the queue, but of shards {list} the folder has none{why, select, none {. Did workers write to another folder?} other {: {why}}}",
  "sweep.unwaited":
    "No longer waiting for {n, plural, one {one shard} other {# shards}}, which workers go on with. To wait again: {command}",
  "sweep.lost": "Redis is gone: {why}. What is whole stays in the folder. To go on: {command}",
  "sweep.status":
    "{title}: {done} of {n} shards, {runs} of {all} runs{failed, plural, =0 {} one {, one failed} other {, # failed}}.",
  "sweep.missing": "Missing: shards {list}.",
  "sweep.merged": "Written to {file}: {rows, plural, one {one row} other {# rows}}. Result {hash}",
  "sweep.mergedPart":
    "Written to {file}: {rows, plural, one {one row} other {# rows}}, a part of the sweep. Missing: shards {list}.",
  "sweep.tableBroken": "The merged table is not what was written: sweep merge writes it again from the shards.",
  "sweep.retried":
    "{n, plural, one {One run was} other {# runs were}} run again; {failed, plural, =0 {none} one {one} other {#}} of them failed again.",
  "sweep.nothingFailed": "No run failed: there is nothing to run again.",
  "sweep.verified":
    "{n, plural, one {One run was} other {# runs were}} run again: {differ, plural, =0 {all of them the same, bit for bit} one {one of them differs (run {list})} other {# of them differ (runs {list})}}.",
} as const;
