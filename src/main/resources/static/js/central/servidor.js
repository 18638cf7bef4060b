// The one way from a page to the application: the token its cookie holds, whether somebody touched the page, and what is to
// be done with the four ends that are no answer: the session is over, what was asked is refused, something on the way
// answered in the application's place, nothing answered at all.
import { gesto } from './gesto.js';

const VOLTA = 'central.volta';

export const ENTRADA = '/login?expirou';
export const SEM_REDE = 'Não foi possível falar com o sistema.';
export const DE_OUTRO = 'A resposta não veio do sistema. Confira a rede e tente de novo.';

const ficha = () => (document.cookie.match('(?:^|; )CENTRAL-CSRF=([^;]*)') || [])[1] || '';

/** What each request of ours says of itself. */
export const cabecalhos = () => ({ 'HX-Request': 'true', 'X-CSRF-TOKEN': ficha(), ...gesto() });

/** Of a response of fetch or a request of htmx, which both have a status. */
export const semSessao = ({ status }) => status === 401;

export const emJson = tipo => /\bjson\b/.test(tipo || '');

/** The web app's own login, which is no place to come back to. */
export const noLogin = (hash = window.location.hash) => /^#\/login(\?|$)/.test(hash);

/** Where the work was, for when its user has come in again. */
export function lembrarDeVoltar(volta = window.location.hash) {
  if (!noLogin(volta)) window.sessionStorage.setItem(VOLTA, volta);
}

export const esquecerAVolta = () => window.sessionStorage.removeItem(VOLTA);

export function tomarAVolta() {
  const volta = window.sessionStorage.getItem(VOLTA);
  esquecerAVolta();
  return volta;
}

export function entrarDeNovo(volta) {
  lembrarDeVoltar(volta);
  window.location.assign(ENTRADA);
}

/** What was asked was not done; the message says why, in words for whoever asked. */
class Recusado extends Error {
  constructor(status, problema) {
    const erros = (problema.erros || []).map(um => um.mensagem).join(' ');
    super(erros || problema.detail || 'O sistema não conseguiu responder (' + status + ').');
    this.status = status;
    this.problema = problema;
  }

  get semRede() {
    return this.status === 0;
  }
}

/** The response as it came: for what does not answer in JSON. */
export async function mandar(endereco, opcoes = {}) {
  try {
    return await fetch(endereco, { ...opcoes, headers: { ...cabecalhos(), ...opcoes.headers } });
  } catch {
    throw new Recusado(0, { detail: SEM_REDE + ' Tente de novo.' });
  }
}

/** Where the session is over the page goes to the login, to come back: whoever asked gets no answer any more. */
export async function pedir(endereco, { volta, ...opcoes } = {}) {
  const resposta = await mandar(endereco, {
    ...opcoes,
    headers: { Accept: 'application/json, application/problem+json', ...opcoes.headers }
  });
  if (semSessao(resposta)) {
    entrarDeNovo(volta);
    return new Promise(() => {});
  }
  const corpo = emJson(resposta.headers.get('Content-Type')) ? await resposta.json().catch(() => null) : null;
  if (!resposta.ok) throw new Recusado(resposta.status, corpo || {});
  if (!corpo) throw new Recusado(resposta.status, { detail: DE_OUTRO });
  return corpo;
}

/** An object goes as JSON, a form as it is. */
export function enviar(endereco, corpo, { headers, ...opcoes } = {}) {
  const comoForm = corpo instanceof FormData;
  return pedir(endereco, {
    method: 'POST',
    body: comoForm || corpo === undefined ? corpo : JSON.stringify(corpo),
    headers: { ...(comoForm ? {} : { 'Content-Type': 'application/json' }), ...headers },
    ...opcoes
  });
}

/**
 * A form that holds its own token, as a browser sends it; `andamento` hears how much of it has gone, in hundredths. What came
 * back, from where at last, as it is.
 */
export function enviarFormulario(form, dados = new FormData(form), andamento = () => {}) {
  return new Promise((resolve, reject) => {
    const pedido = new XMLHttpRequest();
    pedido.upload.addEventListener('progress', quanto => {
      if (quanto.lengthComputable) andamento((quanto.loaded * 100) / quanto.total);
    });
    pedido.addEventListener('load', () =>
      resolve({ status: pedido.status, endereco: new URL(pedido.responseURL), texto: pedido.responseText })
    );
    pedido.addEventListener('error', () => reject(new Recusado(0, { detail: SEM_REDE + ' Tente de novo.' })));
    pedido.open('POST', form.action);
    pedido.send(dados);
  });
}
