import type { Locale } from '#src/domain/localised.ts'

/** The panel is not part of the application, so its few texts are not in the application's catalogues. */
export type PanelTexts = {
  open: string
  title: string
  intro: string
  close: string
  banner: string
  bannerLabel: string
  clock: string
  /** `{time}` is the time in Strasbourg. */
  now: string
  jumps: Readonly<Record<JumpId, string>>
  people: string
  visitor: string
  /** What each person is useful for, by id. */
  hints: Readonly<Record<string, string>>
  faults: string
  faultsHint: string
  fault: Readonly<Record<PanelFault, string>>
  again: string
  againQuestion: string
  againYes: string
  cancel: string
  done: { jumped: string; signedIn: string; signedOut: string; again: string; failed: string }
}

export const panelFaults = [
  'slow',
  'offline',
  'errors',
  'malformed',
  'session_ending',
  'session_expired',
  'stale_version',
] as const
export type PanelFault = (typeof panelFaults)[number]

/** Moments of the real call in Strasbourg time (UTC+2 on all of these days). */
export const jumps = [
  { id: 'open', at: '2016-04-12T08:00:00.000Z' },
  { id: 'lastHour', at: '2016-04-29T14:15:00.000Z' },
  { id: 'disputed', at: '2016-04-29T15:20:00.000Z' },
  { id: 'assessment', at: '2016-05-09T07:00:00.000Z' },
  { id: 'panel', at: '2016-05-20T07:00:00.000Z' },
  { id: 'results', at: '2016-05-31T07:00:00.000Z' },
] as const
export type JumpId = (typeof jumps)[number]['id']

const en: PanelTexts = {
  open: 'Demonstration',
  title: 'Demonstration',
  intro: 'All of this runs in your browser: change the time, be somebody else, break something; nobody else sees it.',
  close: 'Close',
  banner: 'Demonstration data: only records marked “documented” or “applied” are real.',
  bannerLabel: 'About the data',
  clock: 'Time',
  now: '{time}, Strasbourg time',
  jumps: {
    open: 'Call open',
    lastHour: 'Last hour',
    disputed: 'Disputed hour',
    assessment: 'Assessment',
    panel: 'Panel',
    results: 'Results',
  },
  people: 'Person',
  visitor: 'Visitor (signed out)',
  hints: {
    applicant: 'has begun an application',
    'applicant-2': 'has none yet',
    'colleague-edit': 'edits Alex’s application',
    'colleague-read': 'reads Alex’s application',
    'ngo-applicant': 'association with several applications',
    'rehearsal-applicant': 'sent the sample proposals',
    'reviewer-1': 'reviewer with work in every state',
    'reviewer-2': 'second reviewer',
    'reviewer-3': 'third reviewer',
    secretariat: 'secretariat',
  },
  faults: 'Faults',
  faultsHint:
    'A fault stays until its tick is gone. “Faster colleague” ends after one change, a session that ends or has expired with a new sign-in.',
  fault: {
    slow: 'Slow line',
    offline: 'No connection',
    errors: 'Server is away',
    malformed: 'Answers do not fit',
    session_ending: 'Session ends in 3 minutes',
    session_expired: 'Session has expired',
    stale_version: 'Faster colleague: next change is out of date',
  },
  again: 'Start again',
  againQuestion: 'Everything typed and sent in this browser’s demonstration will be forgotten.',
  againYes: 'Forget and start again',
  cancel: 'Cancel',
  done: {
    jumped: 'The clock has moved.',
    signedIn: 'You are now {name}.',
    signedOut: 'You are signed out.',
    again: 'The demonstration has started again.',
    failed: 'That did not work. Please try once more.',
  },
}

const fr: PanelTexts = {
  open: 'Démonstration',
  title: 'Démonstration',
  intro:
    'Tout se passe dans votre navigateur\u00A0: changez l’heure, de rôle, provoquez une panne\u00A0; personne d’autre ne le voit.',
  close: 'Fermer',
  banner:
    'Données de démonstration\u00A0: seules les fiches marquées «\u00A0documenté\u00A0» ou «\u00A0demande\u00A0» sont réelles.',
  bannerLabel: 'À propos des données',
  clock: 'Heure',
  now: '{time}, heure de Strasbourg',
  jumps: {
    open: 'Appel ouvert',
    lastHour: 'Dernière heure',
    disputed: 'Heure contestée',
    assessment: 'Évaluation',
    panel: 'Comité',
    results: 'Résultats',
  },
  people: 'Personne',
  visitor: 'Visiteur (déconnecté)',
  hints: {
    applicant: 'a commencé une candidature',
    'applicant-2': 'n’en a pas encore',
    'colleague-edit': 'modifie la candidature d’Alex',
    'colleague-read': 'lit la candidature d’Alex',
    'ngo-applicant': 'association avec plusieurs candidatures',
    'rehearsal-applicant': 'a envoyé les propositions d’exemple',
    'reviewer-1': 'évaluation\u00A0: du travail à tous les stades',
    'reviewer-2': 'deuxième évaluation',
    'reviewer-3': 'troisième évaluation',
    secretariat: 'secrétariat',
  },
  faults: 'Pannes',
  faultsHint:
    'Une panne dure tant que sa case est cochée. «\u00A0Collègue plus rapide\u00A0» cesse après une modification, une session qui se termine ou a expiré après une nouvelle connexion.',
  fault: {
    slow: 'Ligne lente',
    offline: 'Pas de connexion',
    errors: 'Serveur absent',
    malformed: 'Réponses inattendues',
    session_ending: 'La session se termine dans 3 minutes',
    session_expired: 'Session expirée',
    stale_version: 'Collègue plus rapide\u00A0: prochaine modification périmée',
  },
  again: 'Recommencer',
  againQuestion: 'Tout ce qui a été saisi et envoyé dans la démonstration de ce navigateur sera oublié.',
  againYes: 'Oublier et recommencer',
  cancel: 'Annuler',
  done: {
    jumped: 'L’heure a changé.',
    signedIn: 'Vous êtes maintenant {name}.',
    signedOut: 'Vous êtes déconnecté.',
    again: 'La démonstration a recommencé.',
    failed: 'Cela n’a pas fonctionné. Veuillez réessayer.',
  },
}

const de: PanelTexts = {
  open: 'Vorführung',
  title: 'Vorführung',
  intro: 'Alles läuft in Ihrem Browser: Zeit ändern, jemand anderes sein, etwas stören; niemand sonst sieht es.',
  close: 'Schließen',
  banner: 'Vorführdaten: Nur als „belegt“ oder „angefragt“ gekennzeichnete Einträge sind echt.',
  bannerLabel: 'Über die Daten',
  clock: 'Zeit',
  now: '{time}, Straßburger Zeit',
  jumps: {
    open: 'Aufruf offen',
    lastHour: 'Letzte Stunde',
    disputed: 'Strittige Stunde',
    assessment: 'Begutachtung',
    panel: 'Gremium',
    results: 'Ergebnisse',
  },
  people: 'Person',
  visitor: 'Gast (abgemeldet)',
  hints: {
    applicant: 'hat einen Antrag begonnen',
    'applicant-2': 'hat noch keinen',
    'colleague-edit': 'bearbeitet den Antrag von Alex',
    'colleague-read': 'liest den Antrag von Alex',
    'ngo-applicant': 'Verein mit mehreren Anträgen',
    'rehearsal-applicant': 'hat die Beispielanträge gesendet',
    'reviewer-1': 'Begutachtung, Arbeit in jedem Stand',
    'reviewer-2': 'zweite Begutachtung',
    'reviewer-3': 'dritte Begutachtung',
    secretariat: 'Sekretariat',
  },
  faults: 'Störungen',
  faultsHint:
    'Eine Störung bleibt, bis ihr Häkchen weg ist. „Schnellere Kollegin“ endet nach einer Änderung, eine Sitzung, die endet oder abgelaufen ist, mit neuer Anmeldung.',
  fault: {
    slow: 'Langsame Leitung',
    offline: 'Keine Verbindung',
    errors: 'Server nicht da',
    malformed: 'Antworten passen nicht',
    session_ending: 'Sitzung endet in 3 Minuten',
    session_expired: 'Sitzung abgelaufen',
    stale_version: 'Schnellere Kollegin: nächste Änderung veraltet',
  },
  again: 'Von vorn beginnen',
  againQuestion: 'Alles, was in der Vorführung dieses Browsers eingegeben und gesendet wurde, wird vergessen.',
  againYes: 'Vergessen und von vorn',
  cancel: 'Abbrechen',
  done: {
    jumped: 'Die Uhr ist gestellt.',
    signedIn: 'Sie sind jetzt {name}.',
    signedOut: 'Sie sind abgemeldet.',
    again: 'Die Vorführung hat von vorn begonnen.',
    failed: 'Das hat nicht funktioniert. Bitte noch einmal versuchen.',
  },
}

export const panelTexts: Readonly<Record<Locale, PanelTexts>> = { en, fr, de }
