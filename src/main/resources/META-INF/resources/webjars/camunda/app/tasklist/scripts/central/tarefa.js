// The page of a task: served by the application, shown in a tree of its own so that neither styles nor scripts of the
// web app reach into it. What was typed stays until it is accepted, also when the form is drawn again.
const rascunhos = new Map();

const cookie = nome => (document.cookie.match('(?:^|; )' + nome + '=([^;]*)') || [])[1] || '';

async function pedir(caminho, opcoes = {}) {
  const resposta = await fetch(caminho, { credentials: 'same-origin', ...opcoes });
  if (resposta.redirected && new URL(resposta.url).pathname === '/login') {
    throw new Error('Sua sessão terminou. Entre de novo em outra aba do navegador e repita; o que você digitou continua aqui.');
  }
  return resposta;
}

const nos = html => [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];

/** An object of what is filled in; a name with dots goes inside; what is empty stays out. */
function lido(form) {
  const corpo = {};
  for (const [nome, valor] of new FormData(form)) {
    if (!valor.trim()) continue;
    const caminho = nome.split('.');
    const ultimo = caminho.pop();
    const dentro = caminho.reduce((onde, parte) => (onde[parte] = onde[parte] || {}), corpo);
    dentro[ultimo] = valor;
  }
  return corpo;
}

/** A form of a kind that was begun is to be complete: the empty fields go along, to be pointed out. */
function comVazios(form, corpo) {
  if (corpo.campos) {
    form.querySelectorAll('[name^="campos."]').forEach(campo => {
      const partes = campo.name.split('.');
      if (partes.length === 2 && !(partes[1] in corpo.campos)) corpo.campos[partes[1]] = null;
    });
  }
  return corpo;
}

function aviso(texto) {
  document.querySelectorAll('.central-aviso').forEach(um => um.remove());
  const no = document.createElement('div');
  no.className = 'central-aviso';
  no.setAttribute('role', 'status');
  no.textContent = texto;
  document.body.append(no);
  setTimeout(() => no.remove(), 8000);
}

class CentralTarefa extends HTMLElement {
  static observedAttributes = ['tarefa'];

  constructor() {
    super();
    const raiz = this.attachShadow({ mode: 'open' });
    raiz.innerHTML = '<link rel="stylesheet" href="/css/tarefa.css"><div id="pagina" aria-live="off"></div>';
    raiz.addEventListener('click', evento => this.escolher(evento.target.closest('[data-abre]')));
    raiz.addEventListener('submit', evento => this.enviar(evento));
    raiz.addEventListener('input', evento => { this.guardar(); this.mudou(evento.target, 'input'); });
    raiz.addEventListener('change', evento => { this.guardar(); this.mudou(evento.target, 'change'); });
  }

  attributeChangedCallback() {
    this.carregar();
  }

  get tarefa() {
    return this.getAttribute('tarefa');
  }

  get pagina() {
    return this.shadowRoot.getElementById('pagina');
  }

  get rascunho() {
    if (!rascunhos.has(this.tarefa)) rascunhos.set(this.tarefa, { campos: {} });
    return rascunhos.get(this.tarefa);
  }

  caminho(acao = '') {
    return '/tasklist/tarefas/' + encodeURIComponent(this.tarefa) + acao;
  }

  async carregar() {
    try {
      const resposta = await pedir(this.caminho(), { headers: { Accept: 'text/html' } });
      if (!resposta.ok && resposta.status !== 404 && resposta.status !== 403) throw new Error();
      this.pagina.replaceChildren(...nos(await resposta.text()));
    } catch (falha) {
      const no = document.createElement('p');
      no.className = 'aviso recusa';
      no.setAttribute('role', 'alert');
      no.textContent = falha.message || 'Não foi possível abrir a tarefa. Tente de novo.';
      this.pagina.replaceChildren(no);
      return;
    }
    await this.restaurar();
    const abertos = [...this.pagina.querySelectorAll('[data-abre]')];
    this.escolher(abertos.find(um => um.dataset.abre === this.rascunho.aberto) || abertos[0], false);
  }

  escolher(botao, focar = true) {
    if (!botao) return;
    const acao = botao.dataset.abre;
    this.rascunho.aberto = acao;
    this.pagina.querySelectorAll('[data-abre]').forEach(um =>
      um.setAttribute('aria-expanded', String(um === botao)));
    this.pagina.querySelectorAll('form').forEach(form => { form.hidden = form.dataset.acao !== acao; });
    const form = this.form(acao);
    form.querySelectorAll('[data-carrega]:not([data-ao])').forEach(campo => {
      if (campo.value && !campo.dataset.carregado) this.mudou(campo, 'change');
    });
    if (focar) {
      const primeiro = form.querySelector('input, select, textarea, button');
      if (primeiro) primeiro.focus();
    }
  }

  form(acao) {
    return this.pagina.querySelector('form[data-acao="' + acao + '"]');
  }

  /** Parts that depend on what was typed come from the application. */
  mudou(campo, evento) {
    const leitura = campo.dataset && campo.dataset.leitura && this.shadowRoot.getElementById(campo.dataset.leitura);
    if (leitura) {
      leitura.textContent = campo.selectedOptions[0].dataset.texto || '';
      leitura.hidden = !leitura.textContent;
    }
    if (!campo.dataset || !campo.dataset.carrega || (campo.dataset.ao || 'change') !== evento) return;
    clearTimeout(campo.espera);
    campo.espera = setTimeout(() => this.carregarParte(campo), evento === 'input' ? 300 : 0);
  }

  async carregarParte(campo) {
    const valor = campo.value;
    if (campo.dataset.carregado === valor) return;
    const resposta = await pedir(campo.dataset.carrega + encodeURIComponent(valor)).catch(() => null);
    if (!resposta || !resposta.ok || campo.value !== valor) return;
    campo.dataset.carregado = valor;
    const onde = this.shadowRoot.getElementById(campo.dataset.em);
    const html = await resposta.text();
    if (onde instanceof HTMLSelectElement) {
      const escolhido = onde.value;
      onde.innerHTML = html;
      onde.value = escolhido;
      if (onde.selectedIndex < 0) onde.selectedIndex = 0;
    } else {
      onde.replaceChildren(...nos(html));
    }
    this.preencher(campo.form);
  }

  guardar() {
    this.pagina.querySelectorAll('form').forEach(form => {
      const campos = {};
      [...form.elements].filter(campo => campo.name || campo.type === 'search').forEach(campo => {
        const nome = campo.name || '#' + campo.id;
        if (campo.type === 'radio') {
          if (campo.checked) campos[nome] = campo.value;
        } else if (campo.value !== campo.defaultValue) {
          campos[nome] = campo.value;
        }
      });
      this.rascunho.campos[form.dataset.acao] = { ...this.rascunho.campos[form.dataset.acao], ...campos };
    });
  }

  preencher(form) {
    const campos = this.rascunho.campos[form.dataset.acao] || {};
    [...form.elements].forEach(campo => {
      const valor = campos[campo.name || '#' + campo.id];
      if (valor === undefined) return;
      if (campo.type === 'radio') campo.checked = campo.value === valor;
      else campo.value = valor;
    });
  }

  async restaurar() {
    this.pagina.querySelectorAll('form').forEach(form => this.preencher(form));
  }

  async enviar(evento) {
    evento.preventDefault();
    evento.stopPropagation();
    const form = evento.target;
    const botao = form.querySelector('button[type="submit"]');
    if (botao.disabled) return;
    this.limparErros(form);
    botao.disabled = true;
    try {
      const resposta = await pedir(this.caminho('/' + form.dataset.acao), {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, application/problem+json',
          'X-CSRF-TOKEN': cookie('CENTRAL-CSRF')
        },
        body: JSON.stringify(comVazios(form, lido(form)))
      });
      const corpo = /json/.test(resposta.headers.get('Content-Type')) ? await resposta.json() : {};
      if (resposta.ok) await this.feito(form, corpo);
      else this.recusado(form, resposta.status, corpo);
    } catch (falha) {
      const semRede = falha instanceof TypeError;
      this.dizer(form, semRede ? 'Não foi possível falar com o sistema. Nada foi gravado; tente de novo.' : falha.message);
    } finally {
      botao.disabled = false;
    }
  }

  async feito(form, desfecho) {
    if (desfecho.fecha) {
      rascunhos.delete(this.tarefa);
      aviso(desfecho.mensagem);
      this.dispatchEvent(new CustomEvent('registrada', { detail: desfecho }));
      return;
    }
    this.dispatchEvent(new CustomEvent('registrada', { detail: desfecho }));
    delete this.rascunho.campos[form.dataset.acao];
    await this.carregar();
    const feito = this.pagina.querySelector('.feito');
    feito.textContent = desfecho.mensagem;
    feito.hidden = false;
    feito.focus();
    feito.scrollIntoView({ block: 'nearest' });
  }

  limparErros(form) {
    form.querySelectorAll('.erro, .recusa').forEach(no => { no.hidden = true; no.textContent = ''; });
    form.querySelectorAll('[aria-invalid]').forEach(no => no.removeAttribute('aria-invalid'));
  }

  recusado(form, status, problema) {
    const semLugar = [];
    (problema.erros || []).forEach(({ campo, mensagem }) => {
      const nome = /^cliente\b/.test(campo) ? 'cliente' : campo;
      const lugar = form.querySelector('[data-erro="' + CSS.escape(nome) + '"]');
      if (!lugar) {
        semLugar.push(mensagem);
        return;
      }
      lugar.textContent = mensagem;
      lugar.hidden = false;
      lugar.id = lugar.id || 'erro-' + form.dataset.acao + '-' + nome;
      form.querySelectorAll('[name="' + CSS.escape(nome) + '"]').forEach(no => {
        no.setAttribute('aria-invalid', 'true');
        no.setAttribute('aria-describedby', lugar.id);
      });
    });
    if (semLugar.length || !(problema.erros || []).length) {
      const porque = semLugar.join(' ') || problema.detail || 'Não foi possível registrar (' + status + ').';
      const perdida = status === 404 || status === 409;
      this.dizer(form, porque + (perdida ? ' Nada foi gravado; o que você digitou continua aqui.' : ''));
    } else {
      const primeiro = form.querySelector('[aria-invalid]') || form.querySelector('input, select, textarea');
      if (primeiro) primeiro.focus();
    }
  }

  dizer(form, texto) {
    const no = form.querySelector('.recusa');
    no.textContent = texto;
    no.hidden = false;
    no.focus();
  }
}

// The web app sorts by creation unless told otherwise; here what is due first comes first.
if (/^(#\/?)?$/.test(window.location.hash)) {
  const porVencimento = [{ sortBy: 'dueDate', sortOrder: 'asc' }];
  window.history.replaceState(null, '', '#/?sorting=' + encodeURIComponent(JSON.stringify(porVencimento)));
}

customElements.define('central-tarefa', CentralTarefa);

export default [];
