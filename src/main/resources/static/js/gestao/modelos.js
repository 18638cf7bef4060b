// The page of models: its versions, one of them with what runs in it, what differs between two, where time goes.
import './estilo.js';
import { criar } from '../central/nos.js';
import { enderecoDe, irFiltrado } from './partes.js';

export function paginaDeModelos() {
  const pagina = criar('central-pagina', 'central-rota', '', { src: enderecoDe('modelos') });
  pagina.shadowRoot.addEventListener('submit', irFiltrado('modelos'), true);
  return pagina;
}
