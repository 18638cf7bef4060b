package br.central.atendimento.contrato;

import br.central.catalogo.RespostaDePesquisa;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** The satisfaction survey of a closed atendimento. */
@Schema(name = "Avaliacao")
public record AvaliacaoView(
        int nota,
        String comentario,
        OffsetDateTime registradaEm,
        String registradaPor,
        List<RespostaDePesquisa> respostas) {}
