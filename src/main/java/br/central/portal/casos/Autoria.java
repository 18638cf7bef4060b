package br.central.portal.casos;

import br.central.atendimento.contrato.CasoDoCliente;
import br.central.comum.MomentoGravado;
import br.central.portal.PessoaNoPortal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which person of the portal said what: several may see to the matters of one client, whom alone the timeline names. */
@Component
class Autoria {

    private static final Logger LOG = LoggerFactory.getLogger(Autoria.class);

    private record Autor(long conta, String nome) {}

    /** How what was said in a case is signed, for one who looks at it. */
    static final class Assinaturas {

        private static final String VOCE = "Você";

        private final long conta;
        private final String deQuemEOCaso;
        private final Map<Instant, Autor> autores;

        private Assinaturas(long conta, String deQuemEOCaso, Map<Instant, Autor> autores) {
            this.conta = conta;
            this.deQuemEOCaso = deQuemEOCaso;
            this.autores = autores;
        }

        /** By who said it then or, where that is not known, as whose the case is. */
        public String de(OffsetDateTime quando) {
            Autor autor = autores.get(quando.toInstant());
            if (autor == null) {
                return deQuemEOCaso;
            }
            return autor.conta() == conta ? VOCE : autor.nome();
        }

        /** The same inside a sentence. */
        public String emFrase(OffsetDateTime quando) {
            String nome = de(quando);
            return VOCE.equals(nome) ? "você" : nome;
        }
    }

    private final JdbcClient banco;
    private final Clock relogio;

    Autoria(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** Asked before something is said, to {@link #anotar} it. */
    Instant agora() {
        return relogio.instant();
    }

    /** What the client has said in it since, and nobody signed yet, was said by this person. */
    void anotar(PessoaNoPortal pessoa, CasoDoCliente caso, Instant desde) {
        Stream.concat(
                        caso.conversa().stream()
                                .filter(CasoDoCliente.Fala::doCliente)
                                .map(CasoDoCliente.Fala::quando),
                        caso.arquivos().stream()
                                .filter(CasoDoCliente.Arquivo::doCliente)
                                .map(CasoDoCliente.Arquivo::enviadoEm))
                .map(OffsetDateTime::toInstant)
                .filter(quando -> !quando.isBefore(desde))
                .distinct()
                .forEach(quando -> assinar(pessoa, caso.protocolo(), Timestamp.from(quando)));
    }

    private void assinar(PessoaNoPortal pessoa, String protocolo, Timestamp quando) {
        try {
            incluir(pessoa, protocolo, quando);
        } catch (DuplicateKeyException assinada) {
            // By who was a moment faster; what was said is said.
            LOG.debug("Signed already: {}", protocolo);
        }
    }

    private void incluir(PessoaNoPortal pessoa, String protocolo, Timestamp quando) {
        banco.sql(
                        "insert into autoria_no_portal (protocolo, dita_em, conta_id, nome) select :protocolo, :quando, id, :nome"
                                + " from conta_do_portal where id = :conta and not exists"
                                + " (select 1 from autoria_no_portal where protocolo = :protocolo and dita_em = :quando)")
                .param("protocolo", protocolo)
                .param("quando", quando)
                .param("conta", pessoa.conta())
                .param("nome", pessoa.nome())
                .update();
    }

    /** How what was said in that case is signed for this person. */
    Assinaturas de(PessoaNoPortal pessoa, CasoDoCliente caso) {
        Map<Instant, Autor> autores = new HashMap<>();
        banco.sql("select dita_em, conta_id, nome from autoria_no_portal where protocolo = :protocolo")
                .param("protocolo", caso.protocolo())
                .query((linha, numero) -> autores.put(
                        MomentoGravado.instante(linha, "dita_em"),
                        new Autor(linha.getLong("conta_id"), linha.getString("nome"))))
                .list();
        var deQuem = pessoa.deQuem(caso.cliente());
        return new Assinaturas(pessoa.conta(), pessoa.oProprio(deQuem) ? Assinaturas.VOCE : deQuem.nome(), autores);
    }
}
