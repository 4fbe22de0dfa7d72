/** Whose this is, and what becomes of what it knows. */
export function About() {
  return (
    <section aria-labelledby="about" className="block">
      <h2 id="about">About and privacy</h2>
      <ul className="plainly">
        <li>Letter Rounds has no account and no server, and its pages may not reach the network at all.</li>
        <li>What it knows is on this device, and leaves it only when you send or save it.</li>
        <li>
          It reads what a portal’s page says of your letters: never a letter’s text, never a password. Nothing
          on the portal is changed.
        </li>
        <li>
          A portal shows you what it has; what a program sees can differ. When something matters, ask the
          program.
        </li>
        <li>Free software under the MIT licence. Not affiliated with AAMC.</li>
      </ul>
    </section>
  );
}
