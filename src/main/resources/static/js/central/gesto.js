// When somebody last touched this page: what it asks for by itself says so, for only that keeps the session alive.
const RECENTE_MS = 60000;
let ultimo = Date.now();

['keydown', 'pointerdown', 'wheel'].forEach(tipo =>
  window.addEventListener(
    tipo,
    () => {
      ultimo = Date.now();
    },
    { capture: true, passive: true }
  )
);

/** Headers for a request. */
export const gesto = () => (Date.now() - ultimo < RECENTE_MS ? { 'X-Central-Gesto': '1' } : {});
