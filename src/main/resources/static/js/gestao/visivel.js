// What a page of figures asks for again and again while somebody looks.
import { SEM_REDE } from '../central/servidor.js';

/** Why there are no figures; what did not come now is asked for at the next turn. */
export const porque = recusado => (recusado.semRede ? SEM_REDE + ' Tentando de novo…' : recusado.message);

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
  const aoVoltar = () => {
    if (visto()) volta();
  };
  document.addEventListener('visibilitychange', aoVoltar);
  volta();
  return () => {
    parado = true;
    clearTimeout(espera);
    document.removeEventListener('visibilitychange', aoVoltar);
  };
}
