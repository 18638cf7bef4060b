package br.central.regras.portao;

import br.central.engine.DefeitoDoModelo;
import br.central.engine.ExameDeModelos;
import br.central.engine.ModelosPublicaveis;
import br.central.regras.Apontamento;
import br.central.regras.Verificacao;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The gate through which every model comes in, and the same asked before. */
@Service
class PortaoDosModelos implements ExameDeModelos, Verificacao {

    private final ModelosPublicaveis publicaveis;
    private final ProcessosEmExame processos;
    private final TabelasSobExame tabelas;
    private final UsuarioAtual usuario;

    PortaoDosModelos(
            ModelosPublicaveis publicaveis, ProcessosEmExame processos, TabelasSobExame tabelas, UsuarioAtual usuario) {
        this.publicaveis = publicaveis;
        this.processos = processos;
        this.tabelas = tabelas;
        this.usuario = usuario;
    }

    @Override
    public List<DefeitoDoModelo> examinar(Map<String, byte[]> arquivos) {
        List<DefeitoDoModelo> defeitos = new ArrayList<>();
        apontar(arquivos)
                .forEach((arquivo, apontamentos) -> apontamentos.stream()
                        .filter(Apontamento::recusa)
                        .map(um -> new DefeitoDoModelo(arquivo, um.elemento(), um.linha(), um.mensagem()))
                        .forEach(defeitos::add));
        return defeitos;
    }

    @Override
    public List<Apontamento> verificar(String arquivo, byte[] modelo) {
        usuario.exigir(Permissao.PUBLICAR_MODELOS);
        var achados = new Apontamentos();
        List<DefeitoDoModelo> defeitos = publicaveis.defeitos(arquivo, modelo);
        defeitos.forEach(um -> achados.erro(um.elemento(), um.mensagem()));
        if (defeitos.stream().allMatch(um -> um.elemento() != null)) {
            apontar(Map.of(arquivo, modelo)).values().stream()
                    .flatMap(List::stream)
                    .forEach(achados::acrescentar);
        }
        return achados.todos();
    }

    private Map<String, List<Apontamento>> apontar(Map<String, byte[]> arquivos) {
        Map<String, byte[]> decisoes = new HashMap<>();
        Set<String> juntos = new HashSet<>();
        arquivos.forEach((nome, arquivo) -> {
            if (eTabela(nome)) {
                TabelasSobExame.chaves(arquivo).forEach(chave -> decisoes.put(chave, arquivo));
            } else if (eProcesso(nome)) {
                juntos.addAll(ProcessosEmExame.chaves(arquivo));
            }
        });
        juntos.addAll(decisoes.keySet());
        Map<String, List<Apontamento>> todos = new HashMap<>();
        arquivos.forEach((nome, arquivo) -> {
            var achados = new Apontamentos();
            if (eTabela(nome)) {
                tabelas.conferir(arquivo, decisoes, achados);
            } else if (eProcesso(nome)) {
                processos.conferir(arquivo, juntos, achados);
            }
            todos.put(nome, achados.todos());
        });
        return todos;
    }

    private static boolean eTabela(String nome) {
        return termina(nome, ".dmn", ".dmn11.xml");
    }

    private static boolean eProcesso(String nome) {
        return termina(nome, ".bpmn", ".bpmn20.xml");
    }

    private static boolean termina(String nome, String... finais) {
        return Stream.of(finais).anyMatch(nome.toLowerCase(Locale.ROOT)::endsWith);
    }
}
