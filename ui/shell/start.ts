/** Under this name the device keeps that the first hints are no longer wanted. */
export const START = "catchment.start";
