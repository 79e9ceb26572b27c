/**
 * The events: what the services tell one another and other municipal systems. One file per topic, a
 * sealed interface with nested records; {@link it.refettorio.contracts.Topics} lists them. JSON
 * Schemas, a golden sample of each event and {@code asyncapi.yaml} lie beside the classes and are
 * checked against them; a change that is not additive fails the build. No Spring here.
 *
 * <p>Money is integer cents, dates are ISO in Europe/Rome, ids are UUIDs. A payment amount that
 * does not match its notice is told as it arrived: the lines split what was really paid.
 */
package it.refettorio.contracts;
