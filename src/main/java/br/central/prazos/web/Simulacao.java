package br.central.prazos.web;

import br.central.comum.Criticidade;
import br.central.prazos.CasoSimulado;
import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

@Schema(name = "SimulacaoDePrazos", description = "Os prazos e os grupos que as tabelas publicadas dariam")
record Simulacao(
        @Schema(description = "Um relógio por norma que se aplica, o que vence antes primeiro")
        List<Relogio> relogios,

        @Schema(description = "O relógio que vale: o vinculante que vence antes")
        Relogio vinculante,

        @Schema(example = "[\"financeiro\"]") List<String> grupos,

        @Schema(description = "Pela triagem; ausente se a tabela não diz, como a prioridade e a janela de reinício")
        Criticidade criticidade,

        @Schema(example = "50") Integer prioridade,

        @Schema(description = "Por quantas horas o caso encerrado poderia reiniciar; 0, não poderia", example = "24")
        Integer horasDeReinicio,

        @Schema(description = "A tabela que decidiu os prazos, na versão publicada")
        Decisao decisao,

        @Schema(description = "Todas as tabelas que decidiram, na versão publicada")
        List<Decisao> decisoes) {

    record Decisao(
            @Schema(example = "prazos") String chave,
            @Schema(example = "3") int versao) {}

    @Schema(name = "RelogioSimulado")
    record Relogio(
            @Schema(example = "RN623_NAO_ASSISTENCIAL") String norma,
            @Schema(example = "2026-12-01T23:59:59-03:00") OffsetDateTime venceEm,
            @Schema(example = "2026-11-29T07:54:11-03:00") OffsetDateTime atencaoEm,
            @Schema(example = "true") boolean vinculante,

            @Schema(description = "O fato de que se conta; sem ele em documentos completos, o prazo não começou")
            Inicio inicio,

            @Schema(description = "O fato que cumpre o prazo")
            Cumprimento cumprimento,

            @Schema(example = "RN ANS 623/2024: solicitação não assistencial, até 7 dias úteis")
            String baseLegal,

            @Schema(example = "Rule_Rn623NaoAssistencial") String regra,

            @Schema(description = "Por que o prazo é esse, numa frase")
            String explicacao) {

        static Relogio de(RelogioDerivado relogio, ZoneId fuso) {
            return new Relogio(
                    relogio.norma(),
                    noFuso(relogio.venceEm(), fuso),
                    noFuso(relogio.atencaoEm(), fuso),
                    relogio.vinculante(),
                    relogio.inicio(),
                    relogio.cumprimento(),
                    relogio.baseLegal(),
                    relogio.decisao().regra(),
                    relogio.explicacao());
        }

        private static OffsetDateTime noFuso(Instant instante, ZoneId fuso) {
            return instante == null ? null : instante.atZone(fuso).toOffsetDateTime();
        }
    }

    static Simulacao de(CasoSimulado caso, ZoneId fuso) {
        RelogioDerivado algum = caso.relogios().get(0);
        return new Simulacao(
                caso.relogios().stream()
                        .map(relogio -> Relogio.de(relogio, fuso))
                        .toList(),
                Prazos.vinculante(caso.relogios())
                        .map(relogio -> Relogio.de(relogio, fuso))
                        .orElse(null),
                caso.grupos(),
                caso.criticidade(),
                caso.prioridade(),
                caso.horasDeReinicio(),
                new Decisao(algum.decisao().chave(), algum.decisao().versao()),
                caso.decisoes().stream()
                        .map(uma -> new Decisao(uma.chave(), uma.versao()))
                        .toList());
    }
}
