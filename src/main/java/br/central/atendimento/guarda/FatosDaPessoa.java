package br.central.atendimento.guarda;

import br.central.atendimento.atos.ComoConheceu;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AvaliacaoRepository;
import br.central.atendimento.vistas.Horario;
import br.central.atendimento.vistas.RespostasDaPesquisa;
import br.central.catalogo.StatusDoBeneficiario;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a case says of the person besides its texts. */
@Component
class FatosDaPessoa {

    private final JdbcClient banco;
    private final ComoConheceu comoConheceu;
    private final AvaliacaoRepository avaliacoes;
    private final RespostasDaPesquisa respostas;
    private final Horario horario;

    FatosDaPessoa(
            JdbcClient banco,
            ComoConheceu comoConheceu,
            AvaliacaoRepository avaliacoes,
            RespostasDaPesquisa respostas,
            Horario horario) {
        this.banco = banco;
        this.comoConheceu = comoConheceu;
        this.avaliacoes = avaliacoes;
        this.respostas = respostas;
        this.horario = horario;
    }

    /** What it made of how the person stands, the oldest first. */
    List<CasoDaPessoa.Status> status(Atendimento caso) {
        return banco.sql("select status, desde from status_do_beneficiario where atendimento_id = :caso order by id")
                .param("caso", caso.id())
                .query((linha, numero) -> new CasoDaPessoa.Status(
                        StatusDoBeneficiario.valueOf(linha.getString("status")).descricao(),
                        horario.em(
                                linha.getObject("desde", OffsetDateTime.class).toInstant())))
                .list();
    }

    /** How the person came to know of the operator; {@code null} where it was not said. */
    String comoConheceu(Atendimento caso) {
        return comoConheceu.em(caso).orElse(null);
    }

    /** What the person said of it in the survey; {@code null} when nothing was. */
    CasoDaPessoa.Nota nota(Atendimento caso) {
        return avaliacoes
                .findByAtendimento(caso)
                .map(uma -> new CasoDaPessoa.Nota(
                        uma.nota(), uma.comentario(), respostas.ler(uma), horario.em(uma.registradaEm())))
                .orElse(null);
    }
}
