package vn.cccd.sim.backend.http;

/** An answer and the way it goes. */
public record Served(HttpAnswer answer, Delivery delivery) {}
