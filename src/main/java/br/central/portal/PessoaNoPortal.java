package br.central.portal;

import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.Representado;
import br.central.comum.Origem;
import br.central.seguranca.ComNome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Who has come in by the portal.
 *
 * @param nome of the person: of a company's people, theirs
 * @param daEmpresa one of a company's people
 * @param representados the client itself first, then those whose matters the person sees to
 * @param emVista whose matters are looked at now: one of them
 */
public record PessoaNoPortal(
        long conta, String nome, boolean daEmpresa, List<Representado> representados, Representado emVista)
        implements ComNome {

    private static final String LOGIN = "portal:";

    public PessoaNoPortal {
        representados = List.copyOf(representados);
    }

    /** The account as the trail names it; no operator's login has a colon. */
    public static String login(long conta) {
        return LOGIN + conta;
    }

    public TipoDeAcesso tipo() {
        return TipoDeAcesso.de(proprio().tipo(), daEmpresa);
    }

    /** The client whose account this is: the person, or the company. */
    public Representado proprio() {
        return representados.get(0);
    }

    /** Whose that registration is, of those the person sees to. */
    public Representado deQuem(long cadastro) {
        return representados.stream()
                .filter(um -> um.id() == cadastro || um.unificados().contains(cadastro))
                .findFirst()
                .orElse(emVista);
    }

    /** Whether nobody but the person has written as that one: of a company, or of somebody represented, others may have. */
    public boolean oProprio(Representado deQuem) {
        return !daEmpresa && deQuem.id() == proprio().id();
    }

    /** Whose matters may be seen to, all of them, by every registration each has had. */
    public Interlocutor interlocutor() {
        return new Interlocutor(
                Origem.PORTAL,
                NivelDeIdentidade.ENTROU,
                cadastros(representados.stream()),
                cadastros(representados.stream().filter(Representado::soAcompanha)),
                daEmpresa ? null : proprio().id(),
                conta,
                nome);
    }

    private static Set<Long> cadastros(Stream<Representado> quais) {
        return quais.flatMap(um -> Stream.concat(Stream.of(um.id()), um.unificados().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The registrations of the one that is looked at. */
    public List<Long> cadastrosEmVista() {
        return LongStream.concat(
                        LongStream.of(emVista.id()),
                        emVista.unificados().stream().mapToLong(Long::longValue))
                .boxed()
                .toList();
    }

    /** The same of the one that is looked at alone. */
    public Interlocutor interlocutorEmVista() {
        Interlocutor todos = interlocutor();
        return new Interlocutor(
                todos.origem(),
                todos.nivel(),
                Set.copyOf(cadastrosEmVista()),
                todos.soAcompanha(),
                todos.proprio(),
                todos.conta(),
                todos.nome());
    }

    /** Without names, which end up in logs otherwise. */
    @Override
    public String toString() {
        return login(conta);
    }
}
