package br.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The walls between the modules stand in the database too: SQL of a module names its own tables and, of others, only the
 * views they declare for it ({@code v_…}), and writes nothing there. The tables of the engine are the engine's alone.
 */
class ParedeNoBancoTest {

    private static final String VISTA = "v_";

    private final DonosDasTabelas donos = DonosDasTabelas.lidos();

    @Test
    void cadaModuloSoLeAsSuasTabelasEAsVistasDosOutros() {
        assertThat(infracoes(TextosDoCodigo.todos())).isEmpty();
    }

    @Test
    void asMigracoesDeUmModuloTambem() {
        assertThat(donos.migracoes().stream()
                        .filter(migracao -> DonosDasTabelas.ehModulo(migracao.modulo()))
                        .flatMap(migracao -> infracoes(
                                List.of(new TextosDoCodigo.Texto(migracao.modulo(), migracao.nome(), migracao.sql())),
                                migracao::faz)
                                .stream()))
                .isEmpty();
    }

    /** What a view gathers, sorts or leaves out of repeats is done before any index is asked. */
    @Test
    void asVistasDeixamOsIndicesServirem() {
        assertThat(donos.vistas())
                .hasSizeGreaterThan(15)
                .allSatisfy((vista, sql) -> assertThat(sql)
                        .as(vista)
                        .doesNotContainPattern(
                                "(?i)\\b(distinct|group by|order by|limit|over|count|sum|union(?! all))\\b"));
    }

    @Test
    void todaTabelaTemDono() {
        assertThat(donos.todos())
                .hasSizeGreaterThan(60)
                .allSatisfy((tabela, dono) ->
                        assertThat(DonosDasTabelas.ehModulo(dono)).as(tabela).isTrue());
    }

    @Test
    void oQuePassouDeUmModuloAOutroEDoOutro() {
        assertThat(donos.de("contato_ativo")).isEqualTo("contatosativos");
        assertThat(donos.de("v_contato")).isEqualTo("contatosativos");
    }

    @Test
    void oTesteLeOSqlQueHa() {
        Set<String> lidos = new TreeSet<>();
        TextosDoCodigo.todos()
                .forEach(texto -> TabelasNoSql.de(texto.texto(), donos::conhece)
                        .forEach(uso -> lidos.add(texto.modulo() + " " + uso.tabela())));
        assertThat(lidos)
                .contains(
                        "consulta texto_do_atendimento",
                        "clientes cliente",
                        "atendimento atendimento",
                        "contatosativos contato_ativo",
                        "privacidade retencao_execucao",
                        "engine act_ru_task");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"select count(*) from atendimento\"",
                "\"select count(*) from \" + \"cliente c where c.id = :id\"",
                "\"and exists (select 1 from demanda d where d.id = \" + id + \")\"",
                "\"select 1 from pesquisa_salva p, ausencia as z, motivo m\"",
                "\"\"\"\n    select 1\n    from pesquisa_salva p\n    left join\n      act_ru_task t on true\"\"\"",
                "\"update atendimento set versao = 1\"",
                "\"insert into v_caso (id) values (1)\"",
                "\"delete from v_caso where id = 1\"",
                "\"merge into cliente using pesquisa_salva on true\"",
                "\"cliente c join v_caso a on a.cliente_id = c.id\"",
                "\"from \" + DELES",
                "\"select a from Atendimento a\""
            })
    void oQuePassaAParedeEVisto(String expressao) {
        assertThat(infracoes(TextosDoCodigo.de("consulta", "Plantado.java", """
                        class Plantado {
                            static final String DELES = "motivo" + " m";
                            String sql(long id) {
                                return %s;
                            }
                        }""".formatted(expressao))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"select count(*) from v_caso\"",
                "\"update pesquisa_salva set nome = :nome where id in (select id from v_caso)\"",
                "\"select id from pesquisa_salva for update\"",
                "\"texto do atendimento, da demanda, atendimento\"",
                "\"extract(day from atendimento.aberto_em)\""
            })
    void oQueFicaDoSeuLadoNao(String expressao) {
        assertThat(infracoes(TextosDoCodigo.de("consulta", "Certo.java", """
                        class Certo {
                            String sql() {
                                return %s;
                            }
                        }""".formatted(expressao))))
                .isEmpty();
    }

    private Set<String> infracoes(List<TextosDoCodigo.Texto> textos) {
        return infracoes(textos, tabela -> false);
    }

    private Set<String> infracoes(List<TextosDoCodigo.Texto> textos, Predicate<String> feita) {
        Set<String> infracoes = new TreeSet<>();
        for (TextosDoCodigo.Texto texto : textos) {
            for (TabelasNoSql.Uso uso : TabelasNoSql.de(texto.texto(), donos::conhece)) {
                String dono = donos.de(uso.tabela());
                boolean alheia = !dono.equals(texto.modulo()) && !feita.test(uso.tabela());
                if (alheia && (uso.escrita() || !uso.tabela().startsWith(VISTA))) {
                    infracoes.add("%s (%s) %s %s, de %s"
                            .formatted(
                                    texto.onde(),
                                    texto.modulo(),
                                    uso.escrita() ? "escreve em" : "lê",
                                    uso.tabela(),
                                    dono));
                }
            }
        }
        return infracoes;
    }
}
