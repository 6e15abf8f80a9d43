/** The model's version: it changes when the golden run's hash does, and when any other scenario gives other results. */

export const MODEL_VERSION = "0.4.2";
