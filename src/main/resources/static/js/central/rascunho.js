// What was typed and not yet accepted: kept in this tab per user, page and form, so that it survives a reload and an
// expired session, and forgotten when the application has accepted it or the user leaves.
import { recriar } from './grupos.js';

const PREFIXO = 'central.rascunho:';

const chaveDo = campo => campo.name || (campo.id && '#' + campo.id);
const guarda = campo =>
  chaveDo(campo) && !/^(file|password|submit|button)$/.test(campo.type) && !campo.hasAttribute('data-sem-rascunho');

export class Rascunho {
  constructor(usuario, pagina) {
    this.chave = PREFIXO + usuario + ':' + pagina;
    this.dados = JSON.parse(window.sessionStorage.getItem(this.chave) || '{"campos":{},"abertos":{}}');
  }

  static nome(form) {
    return form.dataset.rascunho || form.dataset.acao || form.id || '';
  }

  guardar(form) {
    const campos = {};
    [...form.elements].filter(guarda).forEach(campo => {
      const chave = chaveDo(campo);
      if (campo.type === 'radio') {
        if (campo.checked && !campo.defaultChecked) campos[chave] = campo.value;
      } else if (campo.type === 'checkbox') {
        if (campo.checked !== campo.defaultChecked) campos[chave] = campo.checked;
      } else if (campo instanceof HTMLSelectElement) {
        if (![...campo.options].some(opcao => opcao.selected && opcao.defaultSelected)) campos[chave] = campo.value;
      } else if (campo.value !== campo.defaultValue || campo.type === 'hidden') {
        campos[chave] = campo.value;
      }
    });
    this.dados.campos[Rascunho.nome(form)] = campos;
    clearTimeout(this.espera);
    this.espera = setTimeout(() => this.gravar(), 250);
  }

  preencher(form, htmx) {
    const campos = this.dados.campos[Rascunho.nome(form)];
    if (!campos) return;
    form.querySelectorAll('[data-grupo]').forEach(grupo => recriar(grupo, Object.keys(campos)));
    [...form.elements].filter(guarda).forEach(campo => {
      const valor = campos[chaveDo(campo)];
      if (valor === undefined) return;
      if (campo.type === 'radio') campo.checked = campo.value === valor;
      else if (campo.type === 'checkbox') campo.checked = valor;
      else if (campo.value !== valor) campo.value = valor;
      else return;
      if (htmx && /\bchange\b/.test(campo.getAttribute('hx-trigger') || '')) {
        // Once htmx has set to work on what was just put in.
        setTimeout(() => htmx.trigger(campo, 'change'), 60);
      }
    });
  }

  abriu(grupo, qual) {
    this.dados.abertos[grupo] = qual;
    this.gravar();
  }

  aberto(grupo) {
    return this.dados.abertos[grupo];
  }

  aceito(form) {
    delete this.dados.campos[Rascunho.nome(form)];
    this.gravar();
  }

  apagar() {
    clearTimeout(this.espera);
    this.dados = { campos: {}, abertos: {} };
    window.sessionStorage.removeItem(this.chave);
  }

  gravar() {
    clearTimeout(this.espera);
    const vazio =
      Object.values(this.dados.campos).every(um => !Object.keys(um).length) && !Object.keys(this.dados.abertos).length;
    try {
      if (vazio) window.sessionStorage.removeItem(this.chave);
      else window.sessionStorage.setItem(this.chave, JSON.stringify(this.dados));
    } catch {
      // The tab's storage is full: what is on the screen stays on the screen.
    }
  }
}

/** Nothing typed outlives the user's own leaving. */
export function esquecerRascunhos() {
  Object.keys(window.sessionStorage)
    .filter(chave => chave.startsWith(PREFIXO))
    .forEach(chave => window.sessionStorage.removeItem(chave));
}
