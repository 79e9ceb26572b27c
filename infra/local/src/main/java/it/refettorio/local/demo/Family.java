package it.refettorio.local.demo;

import java.util.List;
import java.util.Optional;

/** A family: the account holder, perhaps a second adult, and the children at school. */
record Family(Person holder, Optional<Person> second, List<Pupil> pupils) {}
