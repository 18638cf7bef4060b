// Making parts of a page, and where in it the user is.

export function criar(nome, classe, texto, atributos = {}) {
  const novo = document.createElement(nome);
  if (classe) novo.className = classe;
  if (texto !== undefined && texto !== null) novo.textContent = texto;
  Object.entries(atributos).forEach(([um, valor]) => novo.setAttribute(um, valor));
  return novo;
}

/** Of the version of the scripts themselves: their addresses tell it. */
export const folha = nome => new URL('../../css/' + nome + '.css', import.meta.url).pathname;

/** What has the focus, inside the pages' own trees too. */
export function focado() {
  let onde = document.activeElement;
  while (onde && onde.shadowRoot && onde.shadowRoot.activeElement) onde = onde.shadowRoot.activeElement;
  return onde;
}

/** Where one types or chooses. */
export const emTexto = alvo =>
  alvo instanceof Element &&
  alvo.matches(
    'textarea, select, [contenteditable=true], ' +
      'input:not([type=radio]):not([type=checkbox]):not([type=button]):not([type=submit]):not([type=file])'
  );
