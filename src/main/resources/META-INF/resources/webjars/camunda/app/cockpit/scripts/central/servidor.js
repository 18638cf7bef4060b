import { gesto } from '/js/central/gesto.js';

// Asks the application for figures. A session that ended goes to the login and comes back; whatever else goes wrong is
// told where the figures would be, and asked again at the next turn.
export class Recusado extends Error {
  constructor(status, problema) {
    const erros = (problema.erros || []).map(um => um.mensagem).join(' ');
    super(erros || problema.detail || 'O sistema não conseguiu responder (' + status + ').');
    this.status = status;
    this.problema = problema;
  }
}

export async function pedir(endereco, opcoes = {}) {
  let resposta;
  try {
    resposta = await fetch(endereco, { ...opcoes, headers: { Accept: 'application/json', 'HX-Request': 'true', ...gesto(), ...(opcoes.headers || {}) } });
  } catch (semRede) {
    if (semRede.name === 'AbortError') throw semRede;
    throw new Recusado(0, { detail: 'Não foi possível falar com o sistema. Tentando de novo…' });
  }
  if (resposta.status === 401) {
    window.sessionStorage.setItem('central.volta', window.location.hash);
    window.location.assign('/login?expirou');
  }
  if (!resposta.ok) throw new Recusado(resposta.status, await resposta.json().catch(() => ({})));
  return resposta.json();
}

/** Does something at once and then every so many milliseconds while somebody looks; returns what stops it. */
export function enquantoVisivel(no, cada, fazer) {
  let espera = null;
  let parado = false;
  const visto = () => document.visibilityState === 'visible' && no.isConnected;
  const volta = async () => {
    clearTimeout(espera);
    if (parado) return;
    if (visto()) await fazer();
    if (!parado) espera = setTimeout(volta, cada);
  };
  const aoVoltar = () => { if (visto()) volta(); };
  document.addEventListener('visibilitychange', aoVoltar);
  volta();
  return () => {
    parado = true;
    clearTimeout(espera);
    document.removeEventListener('visibilitychange', aoVoltar);
  };
}
