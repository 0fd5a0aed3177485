package org.lodemark.flow.naive;

/** One end of an arc: its mass leaves a junction, or arrives in one. */
public record NaiveStep(int junction, int arc, boolean arrival) {}
