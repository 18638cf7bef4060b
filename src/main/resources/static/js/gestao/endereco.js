// What the page of deadlines shows lives in its address (#/prazos?grupo=…): only codes, never anybody's data.
export const FILTROS = ['estado', 'grupo', 'norma', 'classificacao', 'etapa', 'origem', 'responsavel', 'de', 'ate'];
const VISTA = ['visao', 'dimensao', 'ordem', 'pagina', 'lote'];

export function daqui() {
  const [caminho, busca] = window.location.hash.slice(1).split('?');
  return caminho === '/prazos' ? new URLSearchParams(busca || '') : null;
}

/** The filter alone, as the application's addresses take it. */
export function soFiltro(parametros) {
  return new URLSearchParams(FILTROS.filter(nome => parametros.get(nome)).map(nome => [nome, parametros.get(nome)]));
}

export function hash(parametros) {
  const limpos = new URLSearchParams(
    [...FILTROS, ...VISTA].filter(nome => parametros.get(nome)).map(nome => [nome, parametros.get(nome)])
  );
  const texto = limpos.toString();
  return '#/prazos' + (texto ? '?' + texto : '');
}

/** Goes on at the same page with some things changed; a new filter begins at the first page of the list. */
export function mudar(mudancas, aoLado = false) {
  const parametros = daqui() || new URLSearchParams();
  Object.entries(mudancas).forEach(([nome, valor]) => (valor ? parametros.set(nome, valor) : parametros.delete(nome)));
  if (!('pagina' in mudancas) && Object.keys(mudancas).some(nome => nome !== 'lote' && nome !== 'visao')) {
    parametros.delete('pagina');
  }
  const destino = hash(parametros);
  if (destino === window.location.hash) return;
  if (aoLado) window.location.replace(destino);
  else window.location.hash = destino;
}
