package br.central.regras.reaplicacao;

import br.central.regras.corrida.CasoNaCorrida;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * One case and its deadlines that would change, or did.
 *
 * @param prazos none of one that is restricted to others
 */
@Schema(name = "CasoReaplicado")
public record CasoReaplicado(@JsonUnwrapped CasoNaCorrida caso, List<PrazoNoCaso> prazos) {}
