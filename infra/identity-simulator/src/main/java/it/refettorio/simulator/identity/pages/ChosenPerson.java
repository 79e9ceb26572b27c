package it.refettorio.simulator.identity.pages;

import it.refettorio.simulator.identity.login.AskedLogin;
import it.refettorio.simulator.identity.login.AskingClient;
import it.refettorio.simulator.identity.login.Choice;
import it.refettorio.simulator.identity.people.Level;
import it.refettorio.simulator.identity.people.People;
import it.refettorio.simulator.identity.people.Scheme;

/**
 * The fields of a choice as a form sends them.
 *
 * @param persona id of a person
 * @param schema name of a scheme; empty for the person's first
 * @param livello 1 to 3; 2 if absent
 * @param ignoraAcr lets a login through that is weaker than asked; not if absent
 */
record ChosenPerson(String persona, String schema, Integer livello, Boolean ignoraAcr) {

  /** @throws IllegalArgumentException if the client may not be answered so */
  Choice in(People people, AskedLogin asked) {
    boolean office = asked.client() == AskingClient.OFFICE;
    var person = people.withId(persona == null ? "" : persona)
        .filter(found -> people.whoCanLogIn(office).contains(found))
        .orElseThrow(() -> new IllegalArgumentException("Nobody to log in: " + persona));
    var scheme = schema == null || schema.isEmpty()
        ? person.schemes().getFirst()
        : Scheme.named(schema).orElseThrow(() -> new IllegalArgumentException(schema));
    return new Choice(person, scheme, Level.ofNumber(livello == null ? 2 : livello),
        Boolean.TRUE.equals(ignoraAcr));
  }
}
