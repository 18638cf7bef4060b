// A page of several parts: its address says which of them is seen (#/regras?p=prazos/rascunho&linha=…), the server draws it.
const PARTE = /^[\w.-]+(\/[a-z]+)?$/;

/** What the address asks of that page; nothing when another one is seen. */
export function parametrosDe(pagina) {
  const [caminho, busca] = window.location.hash.slice(1).split('?');
  return caminho === '/' + pagina ? new URLSearchParams(busca || '') : new URLSearchParams();
}

export function enderecoDe(pagina) {
  const parametros = parametrosDe(pagina);
  const parte = parametros.get('p') || '';
  parametros.delete('p');
  const busca = parametros.toString();
  return '/cockpit/' + pagina + (PARTE.test(parte) ? '/' + parte : '') + (busca ? '?' + busca : '');
}

/** What is filtered by goes into the address. */
export const irFiltrado = pagina => evento => {
  const form = evento.target;
  if (!form.matches('[data-filtro-da-parte]')) return;
  evento.preventDefault();
  const [parte, resto] = form.dataset.p.split('&');
  const parametros = new URLSearchParams(resto || '');
  [...new FormData(form)].filter(([, valor]) => valor).forEach(([nome, valor]) => parametros.set(nome, valor));
  const busca = parametros.toString();
  window.location.hash = '#/' + pagina + '?p=' + parte + (busca ? '&' + busca : '');
};
