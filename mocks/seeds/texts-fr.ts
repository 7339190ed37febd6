import type { Texts } from './texts.ts'

/** Textes inventés pour la démonstration. */
export const texts: Texts = {
  localContext: [
    'Ceci est un texte d’exemple. À {name}, plusieurs services accueillent chaque semaine des familles venues d’autres pays d’Europe, sans travailler ensemble. Une même personne raconte son histoire à chaque guichet. Les courriers sont difficiles à comprendre, les délais sont courts et les rendez-vous manqués sont nombreux. Le conseil a nommé une coordinatrice au printemps\u00A0; il manque une base commune aux agents.',
  ],
  objectives: [
    'Donner aux agents d’accueil des repères clairs sur les droits et les devoirs, convenir d’un parcours unique pour les familles suivies par plusieurs services, et associer des habitants à la préparation des actions.',
  ],
  expectedResults: [
    '{count} agents formés, un guide court en quatre langues à chaque guichet, et deux rencontres par an avec les habitants, inscrites au calendrier du conseil. Un bilan public est présenté au bout d’un an.',
  ],
  previousExperience: [
    'Une visite d’étude a eu lieu il y a deux ans dans une ville jumelée. Les contacts ont cessé avec le départ des personnes. Cette fois, deux agents par service participent et les résultats sont écrits.',
  ],
  inclusionChallenges: [
    'La difficulté est surtout une question de confiance. Des permanences auront lieu dans le quartier, dans des lieux que les familles connaissent déjà. Personne ne doit parler de son origine pour obtenir un rendez-vous. Un groupe de travail avec des habitants se réunit tous les deux mois.',
  ],
  participantRationale: [
    'Le groupe réunit des agents de l’accueil et de {sector}\u00A0: ce sont les premières personnes que rencontrent les familles. Les responsables assistent à l’ouverture, afin que les habitudes puissent changer.',
  ],
  participantNumberJustification: [
    '{count} places permettent à chaque service d’envoyer deux personnes sans fermer les guichets.',
  ],
  partnerRationale: [
    '{partner} emploie des médiateurs depuis six ans. Ses débuts ressemblent à notre situation, et une partie des familles a des proches là-bas.',
  ],
  activityDescription: [
    'Une enquête précède l’action. Le matin porte sur les droits, l’histoire et les conditions de vie actuelles\u00A0; l’après-midi, sur des cas apportés par les services, sans noms. Des habitants prennent part à une heure d’échanges. Chaque service note deux changements à faire dans le mois.',
  ],
  priorKnowledge: [
    'La plupart connaissent bien le droit de leur domaine et peu celui des autres. Ils attendent des cas pratiques plutôt que des exposés.',
  ],
  practiceSupport: [
    'La cheffe du service social consacre une heure par semaine à chaque médiateur. Le groupe se réunit tous les mois et prépare les questions de la seconde session.',
  ],
  followUp: [
    'Le comité de suivi, dont deux habitants, fait le point après trois mois et après un an, en séance publique. Ce qui a fait ses preuves entre dans le guide des nouveaux agents.',
  ],
  purpose: [
    'Observer le travail commun de l’état civil, de l’école et du service de santé, et parler avec des médiateurs et des habitants.',
  ],
}
