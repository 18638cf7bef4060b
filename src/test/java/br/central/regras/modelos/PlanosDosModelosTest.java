package br.central.regras.modelos;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.Planos;
import br.central.teste.ContaSql;
import br.central.teste.TesteDeIntegracao;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** What the page of models asks is found by an index, however many cases there are and were. */
@TesteDeIntegracao
@EnabledIfSystemProperty(named = "central.teste.banco", matches = "postgresql")
class PlanosDosModelosTest {

    private static final Pattern CRESCE = Pattern.compile(
            "act_(ru|hi)_(?!filter|authorization|meter)\\w+|regras_calor_do_dia|atendimento|solicitacao|reclamacao|contato_ativo");

    @Value("${spring.datasource.url}")
    String endereco;

    @Autowired
    ModelosPublicados modelos;

    @Autowired
    CasosNosPassos casos;

    @Autowired
    MapaDeCalor calor;

    @Autowired
    SomaDoCalor soma;

    @Test
    void nenhumaPerguntaLeUmaTabelaInteira(@Autowired MockMvc mvc) throws Exception {
        new ApiDeTeste(mvc).encaminhada("financeiro/boleto/segunda-via");
        int versao = modelos.um("solicitacao").emVigor().numero();
        Set<String> comandos = new LinkedHashSet<>(ContaSql.comandosDurante(() -> {
            modelos.lista();
            casos.ocupados("solicitacao", versao);
            casos.casos("solicitacao", versao, "UserTask_ResponderDemanda", 0, 50);
            calor.de("solicitacao", null, PeriodoDoCalor.HORA);
            calor.de("solicitacao", versao, PeriodoDoCalor.ANO);
            soma.somar();
        }));

        assertThat(comandos).anyMatch(um -> um.contains("v_passo_do_motor"));
        assertThat(new Planos(endereco, CRESCE).lidasPorInteiro(comandos)).isEmpty();
    }
}
