package br.central.atendimento.cliente;

import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.clientes.AtoDoCliente;
import br.central.clientes.Clientes;
import br.central.clientes.Interlocutor;
import br.central.clientes.NiveisDeIdentidade;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.SegundoFator;
import br.central.comum.Recusa;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a client speaks of. Of another's case is said what is said of one that is not there, after the same
 * question to the database.
 */
@Component
public class CasosDoCliente {

    /** What would tell of the content of a restricted case, by what is possible and by what it answers. */
    private static final Set<AtoDoCliente> SO_DE_QUEM_LE = EnumSet.of(
            AtoDoCliente.REITERAR, AtoDoCliente.PEDIR_REANALISE, AtoDoCliente.REINICIAR, AtoDoCliente.CANCELAR);

    private static final String ACHAR = "select a.id, a.protocolo, a.cliente_id as cliente, a.restrito,"
            + " cast(null as varchar(20)) as pedido from atendimento a where a.protocolo = :protocolo and not a.excluido"
            + " union all select a.id, a.protocolo, a.cliente_id, a.restrito, s.protocolo from solicitacao s"
            + " join atendimento a on a.id = s.atendimento_id where s.protocolo = :protocolo and not a.excluido";

    private final JdbcClient banco;
    private final Clientes clientes;
    private final NiveisDeIdentidade niveis;
    private final SegundoFator fator;
    private final Clock relogio;

    CasosDoCliente(JdbcClient banco, Clientes clientes, NiveisDeIdentidade niveis, SegundoFator fator, Clock relogio) {
        this.banco = banco;
        this.clientes = clientes;
        this.niveis = niveis;
        this.fator = fator;
        this.relogio = relogio;
    }

    /**
     * @throws Recusa.SemPermissao when it is not sure enough who speaks, whatever the protocol
     * @throws Recusa.NaoEncontrado when there is no such case of these clients
     * @throws Recusa.EstadoNaoPermite when its content is restricted, and the act would tell of it
     */
    public CasoAchado exigir(Interlocutor quem, String protocolo, AtoDoCliente ato) {
        niveis.exigir(quem.nivel(), ato);
        Set<Long> deQuem = deQuem(quem);
        CasoAchado achado = procurar(protocolo)
                .filter(caso -> caso.cliente() != null && deQuem.contains(caso.cliente()))
                .orElseThrow(CasosDoCliente::naoHa);
        quem.exigirAlcance(achado.cliente(), ato);
        if (achado.restrito() && SO_DE_QUEM_LE.contains(ato)) {
            throw new Recusa.EstadoNaoPermite(
                    "Este contato é tratado com reserva: para isso, fale com a central de atendimento.");
        }
        return achado;
    }

    /** The same for who is known by the address that the case has, also while nobody knows whose it is. */
    public CasoAchado exigirDoContato(String protocolo, String email, AtoDoCliente ato) {
        niveis.exigir(NivelDeIdentidade.CONTATO_CONFERE, ato);
        return procurar(protocolo).filter(caso -> escreve(caso, email)).orElseThrow(CasosDoCliente::naoHa);
    }

    /** The same for who has the link to it. */
    public CasoAchado exigirDoLink(String protocolo, AtoDoCliente ato) {
        niveis.exigir(NivelDeIdentidade.TEM_O_LINK, ato);
        return procurar(protocolo).orElseThrow(CasosDoCliente::naoHa);
    }

    /** The same for who has the protocol and tells something of its client. */
    public CasoAchado exigirDoProtocolo(String protocolo, String segundoFator) {
        niveis.exigir(NivelDeIdentidade.TEM_O_LINK, AtoDoCliente.VER_ANDAMENTO);
        Optional<CasoAchado> achado = procurar(protocolo);
        boolean confere = fator.confere(achado.map(CasoAchado::cliente).orElse(null), segundoFator);
        return achado.filter(caso -> confere)
                .orElseThrow(() -> new Recusa.NaoEncontrado(
                        "Não encontramos um contato com esse protocolo e esse dado. Confira os dois."));
    }

    public boolean conhece(String protocolo, String email) {
        return procurar(protocolo).filter(caso -> escreve(caso, email)).isPresent();
    }

    /** @throws Recusa.SemPermissao when it is not sure enough who speaks */
    public void exigirNivel(NivelDeIdentidade nivel, AtoDoCliente ato) {
        niveis.exigir(nivel, ato);
    }

    public boolean podeLer(NivelDeIdentidade nivel) {
        return niveis.basta(nivel, AtoDoCliente.LER_CONVERSA);
    }

    /** With the registrations merged into theirs, under which cases were opened before. */
    public Set<Long> deQuem(Interlocutor quem) {
        Set<Long> todos = new HashSet<>(quem.clientes());
        if (!todos.isEmpty()) {
            todos.addAll(clientes.unificadosEm(quem.clientes()).keySet());
        }
        return todos;
    }

    Optional<CasoAchado> procurar(String protocolo) {
        return banco.sql(ACHAR)
                .param("protocolo", protocolo == null ? "" : protocolo)
                .query(CasoAchado.class)
                .optional();
    }

    private boolean escreve(CasoAchado caso, String email) {
        if (email == null || email.isBlank()) {
            return false;
        }
        boolean doContato = banco.sql("select contato_email from atendimento where id = :id")
                .param("id", caso.id())
                .query(String.class)
                .optional()
                .filter(email.strip()::equalsIgnoreCase)
                .isPresent();
        return doContato
                || caso.cliente() != null
                        && emailDo(caso.cliente())
                                .filter(email.strip()::equalsIgnoreCase)
                                .isPresent();
    }

    private Optional<String> emailDo(long cliente) {
        return Optional.ofNullable(clientes.porIds(List.of(cliente)).get(cliente))
                .map(um -> um.contato().email());
    }

    /** Its requests about which the client may insist, the oldest first. */
    public List<String> paraReiterar(CasoAchado caso) {
        return pedidos(caso, "s.situacao in ('ABERTA', 'EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO')");
    }

    /** Those that are overdue, or were refused: what can be taken to the second instance. */
    public List<String> paraAOuvidoria(CasoAchado caso, TipoDeReclamacao tipo) {
        return switch (tipo) {
            case RECLAMACAO -> pedidos(caso, "s.situacao not in ('RESPONDIDA', 'CANCELADA') and s.vence_em < :agora");
            case REANALISE -> pedidos(caso, "s.situacao = 'RESPONDIDA' and s.conclusao <> 'ATENDIDA'");
        };
    }

    private List<String> pedidos(CasoAchado caso, String quais) {
        return banco.sql("select s.protocolo from solicitacao s where s.atendimento_id = :caso"
                        + " and (:pedido = '' or s.protocolo = :pedido) and " + quais + " order by s.id")
                .param("caso", caso.id())
                .param("pedido", caso.pedido() == null ? "" : caso.pedido())
                .param("agora", Timestamp.from(relogio.instant()))
                .query(String.class)
                .list();
    }

    private static Recusa naoHa() {
        return new Recusa.NaoEncontrado("Não há contato seu com o protocolo informado.");
    }
}
