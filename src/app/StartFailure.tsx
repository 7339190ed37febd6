import styles from './Shell.module.css'

/**
 * The application could not start, so there may be no language and no shell: all three languages, for visitors; and
 * the reason, for whoever set it up.
 */
export const StartFailure = ({ error }: { error: unknown }) => (
  <main className={styles['main']}>
    <div className={styles['error']}>
      <h1>The application could not start</h1>
      <p>Something needed for the start did not arrive, or its settings are wrong. Load the page again in a moment.</p>
      <p lang="fr">
        L’application n’a pas pu démarrer : un élément nécessaire n’est pas arrivé ou la configuration est incorrecte.
        Rechargez la page dans un instant.
      </p>
      <p lang="de">
        Die Anwendung konnte nicht starten: Etwas Nötiges ist nicht angekommen, oder die Einstellungen sind falsch.
        Laden Sie die Seite gleich noch einmal.
      </p>
      <pre className={styles['details']}>{error instanceof Error ? error.message : String(error)}</pre>
    </div>
  </main>
)
