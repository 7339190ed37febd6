/** File names, each in its own text direction; `place` distinguishes files with the same name. */
export const FileNames = ({ files }: { files: readonly { readonly place: string; readonly name: string }[] }) => (
  <ul>
    {files.map(({ place, name }) => (
      <li key={place} dir="auto">
        {name}
      </li>
    ))}
  </ul>
)
