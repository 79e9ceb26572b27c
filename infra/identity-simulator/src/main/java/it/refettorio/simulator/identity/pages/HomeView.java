package it.refettorio.simulator.identity.pages;

import it.refettorio.simulator.identity.people.Person;
import java.util.List;

/** @param portal address of the portal's first page */
public record HomeView(List<Person> citizens, List<Person> office, String portal) {}
