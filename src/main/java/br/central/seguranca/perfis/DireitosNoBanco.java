package br.central.seguranca.perfis;

import br.central.seguranca.Direitos.Estado;
import br.central.seguranca.Permissao;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each group is given and what is kept from it, as rows. */
@Component
class DireitosNoBanco {

    private static final String CONCEDIDOS = "permissao_perfil";
    private static final String VEDADOS = "restricao_do_grupo";

    private record Linha(String grupo, String permissao) {}

    private final JdbcClient banco;

    DireitosNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    Map<String, Map<Permissao, Estado>> todos() {
        Map<String, Map<Permissao, Estado>> porGrupo = new TreeMap<>();
        ler(CONCEDIDOS, Estado.CONCEDIDO, porGrupo);
        ler(VEDADOS, Estado.VEDADO, porGrupo);
        return porGrupo;
    }

    private void ler(String tabela, Estado estado, Map<String, Map<Permissao, Estado>> porGrupo) {
        banco.sql("select grupo, permissao from " + tabela)
                .query((linha, numero) -> new Linha(linha.getString("grupo"), linha.getString("permissao")))
                .list()
                .forEach(linha -> Arrays.stream(Permissao.values())
                        .filter(uma -> uma.name().equals(linha.permissao()))
                        .forEach(uma -> porGrupo.computeIfAbsent(linha.grupo(), novo -> new EnumMap<>(Permissao.class))
                                .put(uma, estado)));
    }

    Estado de(String grupo, Permissao permissao) {
        return todos().getOrDefault(grupo, Map.of()).getOrDefault(permissao, Estado.NADA);
    }

    Set<Permissao> concedidos(String grupo) {
        Set<Permissao> concedidos = EnumSet.noneOf(Permissao.class);
        todos().getOrDefault(grupo, Map.of()).forEach((permissao, estado) -> {
            if (estado == Estado.CONCEDIDO) {
                concedidos.add(permissao);
            }
        });
        return concedidos;
    }

    void gravar(String grupo, Permissao permissao, Estado estado) {
        for (String tabela : List.of(CONCEDIDOS, VEDADOS)) {
            banco.sql("delete from " + tabela + " where grupo = :grupo and permissao = :permissao")
                    .param("grupo", grupo)
                    .param("permissao", permissao.name())
                    .update();
        }
        if (estado != Estado.NADA) {
            banco.sql("insert into " + (estado == Estado.CONCEDIDO ? CONCEDIDOS : VEDADOS)
                            + " (grupo, permissao) values (:grupo, :permissao)")
                    .param("grupo", grupo)
                    .param("permissao", permissao.name())
                    .update();
        }
    }
}
