/** The model's version: it changes exactly when the golden run's hash does. */

export const MODEL_VERSION = "0.4.0";
