/** A panel that a button opens beside what it is about. It takes the focus, and Escape gives it back to the button. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Sheet({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose(): void;
  children: ComponentChildren;
}): JSX.Element {
  const self = useRef<HTMLElement>(null);
  useEffect(() => {
    // whatever had the focus is the opener, also inside a shadow root
    const opener = (self.current?.getRootNode() as Document | ShadowRoot | undefined)?.activeElement;
    if (!self.current?.contains(opener ?? null)) self.current?.focus();
    return () => (opener as HTMLElement | null)?.focus?.();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  };
  return (
    <section class="sheet" ref={self} tabIndex={-1} aria-label={label} onKeyDown={onKeyDown}>
      <p class="sheet-title" aria-hidden="true">
        {label}
      </p>
      {children}
    </section>
  );
}
