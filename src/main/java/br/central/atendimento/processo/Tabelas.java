package br.central.atendimento.processo;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.atendimento.dominio.PrazosDerivados;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Criticidade;
import br.central.prazos.Decisoes;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.TabelaComDefeito;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the tables of the models say outside of their business rule tasks; a broken one says nothing and stops nobody. */
@Component
public class Tabelas {

    private static final Logger LOG = LoggerFactory.getLogger(Tabelas.class);

    private final Decisoes decisoes;
    private final PassosDoAtendimento passos;
    private final QuemPode quemPode;
    private final Diario diario;

    Tabelas(Decisoes decisoes, PassosDoAtendimento passos, QuemPode quemPode, Diario diario) {
        this.decisoes = decisoes;
        this.passos = passos;
        this.quemPode = quemPode;
        this.diario = diario;
    }

    /** The groups that would have it to answer, none if the table does not tell. */
    public List<String> grupos(FatosDoPrazo fatos) {
        try {
            return quemPode.destinos(avaliar(Modelo.DECISAO_GRUPOS, fatos).textos("grupo"));
        } catch (TabelaComDefeito | IllegalStateException defeito) {
            LOG.error("Grupos responsáveis não definidos: {}", defeito.getMessage());
            return List.of();
        }
    }

    /** Priority, and criticality as long as nobody has judged it, by the facts as they are now. */
    public void triarDeNovo(Atendimento atendimento) {
        try {
            Veredito triagem = avaliar(Modelo.DECISAO_TRIAGEM, PrazosDerivados.fatos(atendimento));
            passos.triado(
                    atendimento.id(), Criticidade.valueOf(triagem.texto("criticidade")), triagem.inteiro("prioridade"));
        } catch (TabelaComDefeito | IllegalStateException | IllegalArgumentException defeito) {
            LOG.error("Triagem do atendimento {} não refeita: {}", atendimento.protocolo(), defeito.getMessage());
            diario.anotar(atendimento, TipoAndamento.TABELA_COM_DEFEITO, defeito.getMessage());
        }
    }

    private Veredito avaliar(String decisao, FatosDoPrazo fatos) {
        return new Veredito(decisoes.avaliar(decisao, fatos.variaveis()));
    }
}
