package it.refettorio.local.demo;

import java.util.List;

/**
 * What the generated people are called. Surnames are made up from words, so that nobody is meant
 * by them; every tenth family or so comes from abroad, as in any Italian town.
 */
final class Names {

  static final List<String> WOMEN = List.of(
      "Alice", "Anna", "Arianna", "Aurora", "Beatrice", "Bianca", "Camilla", "Carlotta",
      "Caterina", "Cecilia", "Chiara", "Clara", "Diletta", "Elena", "Elisa", "Eleonora", "Emilia",
      "Federica", "Flora", "Francesca", "Gaia", "Giada", "Ginevra", "Gioia", "Giorgia", "Giulia",
      "Greta", "Ilaria", "Irene", "Laura", "Letizia", "Linda", "Lucia", "Ludovica", "Margherita",
      "Martina", "Matilde", "Mia", "Michela", "Miriam", "Nicole", "Noemi", "Paola", "Rebecca",
      "Sara", "Silvia", "Sofia", "Stella", "Teresa", "Valentina", "Vera", "Viola", "Vittoria");

  static final List<String> MEN = List.of(
      "Alessandro", "Alessio", "Andrea", "Antonio", "Daniele", "Dario", "Davide", "Diego",
      "Edoardo", "Elia", "Emanuele", "Enea", "Ettore", "Fabio", "Federico", "Filippo", "Francesco",
      "Gabriele", "Giacomo", "Gioele", "Giorgio", "Giovanni", "Giulio", "Giuseppe", "Jacopo",
      "Leonardo", "Lorenzo", "Luca", "Marco", "Matteo", "Mattia", "Michele", "Nathan", "Nicola",
      "Paolo", "Pietro", "Raffaele", "Riccardo", "Roberto", "Samuele", "Sandro", "Sebastiano",
      "Simone", "Stefano", "Tommaso", "Umberto", "Valerio", "Vincenzo", "Vittorio");

  static final List<String> FAMILIES = List.of(
      "Acquafresca", "Albachiara", "Altopiano", "Arcoverde", "Biancospino", "Boscolieto",
      "Brezzadolce", "Calaserena", "Campolungo", "Cantafiume", "Casalvento", "Castagnola",
      "Ceppoverde", "Chiarofonte", "Cimabella", "Collefiorito", "Cortebuona", "Dolcemonte",
      "Fiordaliso", "Fogliarossa", "Fontelieta", "Fortepiano", "Frassinoro", "Gelsomoro",
      "Ghiaiabianca", "Ginestreto", "Grandorto", "Lagosereno", "Lanternino", "Larghetto",
      "Legnodoro", "Lievevento", "Lunapiena", "Malvarosa", "Mandorlato", "Mareluce", "Melograni",
      "Mezzaluna", "Mirtillari", "Montesole", "Mulinaccio", "Nevechiara", "Nocepesca", "Oliveriva",
      "Ombralunga", "Orsobruno", "Paglierini", "Passolento", "Pianalto", "Pietrafina",
      "Poggioameno", "Pontelungo", "Pratoverde", "Quercetani", "Rametto", "Rivalta Bruna",
      "Roccadoro", "Rosaspina", "Rugiadini", "Salicevivo", "Sassolieve", "Selvarada", "Solechiaro",
      "Sorgivola", "Spigadoro", "Stellanova", "Tassoverdi", "Terralieve", "Tigliobello",
      "Torrechiara", "Ulivastro", "Vallechiara", "Ventorosa", "Verdepoggio", "Vignalta",
      "Violamonti", "Voltafiume", "Zafferani", "Dell'Orto Grande", "De Campofiore");

  /** A country with its cadastral code and some names. */
  record Abroad(String code, List<String> women, List<String> men, List<String> families) {}

  static final List<Abroad> ABROAD = List.of(
      new Abroad("Z129", List.of("Ioana", "Elena", "Andreea", "Mihaela"),
          List.of("Andrei", "Mihai", "Stefan", "Radu"),
          List.of("Codrudeal", "Muntealb", "Plopverde")),
      new Abroad("Z330", List.of("Fatima", "Khadija", "Salma", "Nour"),
          List.of("Karim", "Omar", "Rachid", "Bilal"), List.of("Elwarda", "Benzahra", "Ouednour")),
      new Abroad("Z100", List.of("Ardita", "Elira", "Vjosa"), List.of("Arben", "Ilir", "Dritan"),
          List.of("Malibardhi", "Lumikeq")),
      new Abroad("Z210", List.of("Mei", "Xiu", "Lan"), List.of("Wei", "Jun", "Bo"),
          List.of("Qinghe", "Baishan")));

  /** Cadastral codes of towns where children of Roccaverde may be born. */
  static final List<String> TOWNS = List.of("M999", "M999", "M999", "M999", "A944", "D612", "F257");

  private Names() {}
}
