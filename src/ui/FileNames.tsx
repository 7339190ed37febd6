/** Names of files, each in its own direction; `place` tells two of one name apart. */
export const FileNames = ({ files }: { files: readonly { readonly place: string; readonly name: string }[] }) => (
  <ul>
    {files.map(({ place, name }) => (
      <li key={place} dir="auto">
        {name}
      </li>
    ))}
  </ul>
)
