package it.refettorio.wallet.accounting;

/** A tariff by code and name. */
public record TariffName(String code, String name) {}
