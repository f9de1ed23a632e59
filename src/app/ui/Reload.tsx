/** The button that loads the page anew. The view is in the address, and tours are kept: nothing is lost by it. */
export function Reload({ label, quiet }: { label: string; quiet?: true }) {
  return (
    <button type="button" className={quiet ? 'button quiet' : 'button'} onClick={() => location.reload()}>
      {label}
    </button>
  );
}
