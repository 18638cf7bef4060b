package br.central.consistencia;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What disagrees between tables and engine; nothing when all is well. Right CONFERIR_CONSISTENCIA. */
@Service
public class Consistencia {

    /** As many as somebody would look at; who mends these asks again. */
    public static final int MAXIMO = 1000;

    private static final List<Comparacao> DOS_CASOS = Stream.of(
                    DosAtendimentos.TODAS,
                    DasSolicitacoes.TODAS,
                    DasDemandas.TODAS,
                    DosRelogios.TODAS,
                    DosDemais.DOS_CASOS)
            .flatMap(List::stream)
            .toList();

    private static final List<Comparacao> TODAS =
            Stream.of(DOS_CASOS, DosDemais.SEM_CASO).flatMap(List::stream).toList();

    private final JdbcClient banco;
    private final UsuarioAtual usuario;

    Consistencia(JdbcClient banco, UsuarioAtual usuario) {
        this.banco = banco;
        this.usuario = usuario;
    }

    /**
     * Among all cases; each comparison sees one moment. Only what differs leaves the database.
     *
     * @return the first {@value #MAXIMO}
     */
    @Transactional(readOnly = true)
    public List<Divergencia> conferir() {
        usuario.exigir(Permissao.CONFERIR_CONSISTENCIA);
        return comparar(TODAS, comparacao -> banco.sql(comparacao.sobreTodos() + limite()));
    }

    /** Among those cases only. */
    @Transactional(readOnly = true)
    public List<Divergencia> conferir(Collection<String> protocolos) {
        usuario.exigir(Permissao.CONFERIR_CONSISTENCIA);
        return protocolos.isEmpty()
                ? List.of()
                : comparar(
                        DOS_CASOS,
                        comparacao ->
                                banco.sql(comparacao.sobreEstes() + limite()).param("protocolos", protocolos));
    }

    private static String limite() {
        return " fetch first " + MAXIMO + " rows only";
    }

    private static List<Divergencia> comparar(
            List<Comparacao> comparacoes, Function<Comparacao, JdbcClient.StatementSpec> pergunta) {
        List<Divergencia> todas = new ArrayList<>();
        for (Comparacao comparacao : comparacoes) {
            todas.addAll(pergunta.apply(comparacao)
                    .query((linha, numero) -> new Divergencia(
                            linha.getString("protocolo"),
                            comparacao.oQue(),
                            linha.getString("na_tabela"),
                            linha.getString("no_motor")))
                    .list());
            if (todas.size() >= MAXIMO) {
                return List.copyOf(todas.subList(0, MAXIMO));
            }
        }
        return List.copyOf(todas);
    }
}
