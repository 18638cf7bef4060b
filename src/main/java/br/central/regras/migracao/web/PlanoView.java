package br.central.regras.migracao.web;

import br.central.regras.migracao.plano.LugarDeEspera;
import br.central.regras.migracao.plano.Plano;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** A plan in the field's words. */
@Schema(name = "PlanoDeMigracao")
record PlanoView(
        @Schema(example = "solicitacao") String processo,
        @Schema(example = "Solicitação") String nomeDoProcesso,
        int de,
        int para,

        @Schema(description = "Cada lugar em que um caso pode esperar na versão que se deixa")
        List<PassoDoPlano> passos,

        @Schema(description = "O que os casos migrados passam a esperar ao lado do passo em que estão")
        List<Passo> novos) {

    @Schema(name = "PassoDoModelo")
    record Passo(
            String id,
            String nome,
            @Schema(example = "tarefa") String tipo) {

        static Passo de(LugarDeEspera uma) {
            return uma == null ? null : new Passo(uma.id(), uma.nome(), uma.descricao());
        }
    }

    @Schema(name = "PassoDoPlano")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PassoDoPlano(
            Passo passo,
            Plano.Situacao situacao,
            String descricao,

            @Schema(description = "O correspondente na versão nova")
            Passo para,

            @Schema(description = "O que isto quer dizer para os casos que esperam aí")
            String consequencia,

            @Schema(description = "Só verdadeiro: é preciso escolher um correspondente ou retirar")
            Boolean porDecidir,

            @Schema(description = "Os correspondentes que se podem escolher")
            List<Passo> candidatos) {}

    static PlanoView de(Plano plano, Map<String, List<LugarDeEspera>> candidatos) {
        return new PlanoView(
                plano.de().chave(),
                plano.de().nome(),
                plano.de().numero(),
                plano.para().numero(),
                plano.itens().stream()
                        .map(um -> passo(um, candidatos.get(um.espera().id())))
                        .toList(),
                plano.novos().stream().map(Passo::de).toList());
    }

    private static PassoDoPlano passo(Plano.Item um, List<LugarDeEspera> candidatos) {
        return new PassoDoPlano(
                Passo.de(um.espera()),
                um.situacao(),
                um.situacao().descricao(),
                Passo.de(um.para()),
                um.consequencia(),
                um.porDecidir() ? true : null,
                candidatos == null ? null : candidatos.stream().map(Passo::de).toList());
    }
}
