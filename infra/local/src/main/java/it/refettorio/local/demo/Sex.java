package it.refettorio.local.demo;

/** As the tax code distinguishes. */
enum Sex { FEMALE, MALE }
