package br.central.seguranca.perfis;

import br.central.comum.Recusa;
import br.central.seguranca.Atuacao;
import br.central.seguranca.DadosDoGrupo;
import br.central.seguranca.Grupo;
import br.central.seguranca.NovoGrupo;
import br.central.seguranca.Perfil;
import br.central.seguranca.UsosDoGrupo;
import br.central.seguranca.UsosDoGrupo.Uso;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a group has to be like, and when it may go. */
@Component
class ConferenciaDoGrupo {

    private static final Pattern CODIGO = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MENOR_CODIGO = 2;
    private static final int MAIOR_CODIGO = 40;
    private static final int MAIOR_NOME = 80;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]{1,180}");
    private static final int MAIS_SUBSTITUTOS = 20;

    /** Asked late: those who tell work with groups themselves. */
    private final ObjectProvider<UsosDoGrupo> quemUsa;

    ConferenciaDoGrupo(ObjectProvider<UsosDoGrupo> quemUsa) {
        this.quemUsa = quemUsa;
    }

    List<Uso> usos(String codigo) {
        return quemUsa.orderedStream()
                .flatMap(modulo -> modulo.de(codigo).stream())
                .filter(uso -> uso.quantos() > 0)
                .toList();
    }

    Grupo novo(NovoGrupo novo, List<Grupo> todos) {
        List<Recusa.Erro> erros = new ArrayList<>();
        String codigo = texto(novo.codigo());
        if (codigo == null
                || codigo.length() < MENOR_CODIGO
                || codigo.length() > MAIOR_CODIGO
                || !CODIGO.matcher(codigo).matches()) {
            erros.add(new Recusa.Erro(
                    "codigo", "Use de 2 a 40 letras minúsculas sem acento, números e hífens, começando por letra."));
        } else if (todos.stream().anyMatch(um -> um.codigo().equals(codigo))) {
            erros.add(new Recusa.Erro("codigo", "Já há um grupo com o código " + codigo + "."));
        }
        if (novo.atuacao() == null || !novo.atuacao().comFila()) {
            erros.add(new Recusa.Erro("atuacao", "Escolha para que serve o grupo: atender ou responder."));
        }
        if (novo.direitosDe() != null
                && todos.stream().noneMatch(um -> um.codigo().equals(novo.direitosDe()))) {
            erros.add(new Recusa.Erro("direitosDe", "Não há o grupo " + novo.direitosDe() + "."));
        }
        String nome = nome(novo.nome(), codigo, todos, erros);
        String email = email(novo.email(), erros);
        recusar(erros);
        return new Grupo(codigo, nome, novo.atuacao(), true, null, email, List.of(), 0);
    }

    Grupo alterado(Grupo antes, DadosDoGrupo dados, List<Grupo> todos, Set<String> membros) {
        List<Recusa.Erro> erros = new ArrayList<>();
        String nome = nome(dados.nome(), antes.codigo(), todos, erros);
        String email = email(dados.email(), erros);
        String responsavel = texto(dados.responsavel());
        if (responsavel == null && antes.responsavel() != null && dados.ativo()) {
            erros.add(new Recusa.Erro(
                    "responsavel", "O grupo tem um responsável: escolha outro em seu lugar, ou tire o grupo de uso."));
        } else if (responsavel != null && !membros.contains(responsavel)) {
            erros.add(new Recusa.Erro("responsavel", "O responsável tem de estar no grupo."));
        }
        substitutos(dados.substitutos(), responsavel, membros, erros);
        recusar(erros);
        if (antes.ativo() && !dados.ativo()) {
            exigirQueNadaLheDe(antes);
        }
        return new Grupo(
                antes.codigo(),
                nome,
                antes.atuacao(),
                dados.ativo(),
                responsavel,
                email,
                dados.substitutos(),
                dados.versao());
    }

    /**
     * What it was like, as far as it can be so again: in use it keeps the one responsible that it has where there was none, and
     * who has left it answers for it no more.
     */
    static DadosDoGrupo desfeito(DadosDoGrupo era, Grupo agora, Set<String> membros) {
        boolean volta = era.responsavel() == null ? !era.ativo() : membros.contains(era.responsavel());
        String responsavel = volta ? era.responsavel() : agora.responsavel();
        List<String> substitutos = era.substitutos().stream()
                .filter(um -> membros.contains(um) && !um.equals(responsavel))
                .toList();
        return new DadosDoGrupo(era.nome(), era.ativo(), responsavel, era.email(), substitutos, agora.versao());
    }

    private static void substitutos(
            List<String> substitutos, String responsavel, Set<String> membros, List<Recusa.Erro> erros) {
        if (substitutos.size() > MAIS_SUBSTITUTOS) {
            erros.add(new Recusa.Erro("substitutos", "São no máximo " + MAIS_SUBSTITUTOS + " substitutos."));
        } else if (new HashSet<>(substitutos).size() < substitutos.size()) {
            erros.add(new Recusa.Erro("substitutos", "Há um substituto repetido."));
        } else if (!membros.containsAll(substitutos)) {
            erros.add(new Recusa.Erro("substitutos", "Todo substituto tem de estar no grupo."));
        } else if (responsavel != null && substitutos.contains(responsavel)) {
            erros.add(new Recusa.Erro("substitutos", "O responsável não substitui a si mesmo."));
        }
    }

    private static String nome(String digitado, String codigo, List<Grupo> todos, List<Recusa.Erro> erros) {
        String nome = texto(digitado);
        if (nome == null || nome.length() > MAIOR_NOME || nome.chars().anyMatch(Character::isISOControl)) {
            erros.add(new Recusa.Erro("nome", "Informe um nome de até 80 caracteres."));
        } else if (todos.stream()
                .anyMatch(um -> um.nome().equalsIgnoreCase(nome) && !um.codigo().equals(codigo))) {
            erros.add(new Recusa.Erro("nome", "Já há um grupo com este nome."));
        }
        return nome;
    }

    private static String email(String digitado, List<Recusa.Erro> erros) {
        String email = texto(digitado);
        if (email != null && !EMAIL.matcher(email).matches()) {
            erros.add(new Recusa.Erro("email", "Este não é um endereço de e-mail."));
        }
        return email;
    }

    private static String texto(String digitado) {
        return digitado == null || digitado.isBlank() ? null : digitado.strip();
    }

    private static void recusar(List<Recusa.Erro> erros) {
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    /** Out of use it gets nothing new; what would give it something has to be changed first. */
    private void exigirQueNadaLheDe(Grupo grupo) {
        exigirDoProduto(grupo, "sair de uso");
        List<Uso> regras =
                usos(grupo.codigo()).stream().filter(uso -> !uso.trabalho()).toList();
        if (!regras.isEmpty()) {
            throw new Recusa.EstadoNaoPermite("O grupo %s ainda recebe trabalho: %s. Mude isso antes de tirá-lo de uso."
                    .formatted(grupo.nome(), emPalavras(regras)));
        }
    }

    void exigirQuePossaSumir(Grupo grupo, Set<String> membros) {
        exigirDoProduto(grupo, "ser excluído");
        List<Uso> usos = usos(grupo.codigo());
        if (!usos.isEmpty()) {
            throw new Recusa.EstadoNaoPermite(
                    "O grupo %s não pode ser excluído: %s.".formatted(grupo.nome(), emPalavras(usos)));
        }
        if (!membros.isEmpty()) {
            throw new Recusa.EstadoNaoPermite("O grupo %s não pode ser excluído: ainda há %d %s nele."
                    .formatted(grupo.nome(), membros.size(), membros.size() == 1 ? "pessoa" : "pessoas"));
        }
    }

    private static void exigirDoProduto(Grupo grupo, String que) {
        if (grupo.atuacao() != Atuacao.RESPONDE
                && Perfil.doGrupo(grupo.codigo()).isPresent()) {
            throw new Recusa.EstadoNaoPermite(
                    "O grupo %s não pode %s: o próprio sistema conta com ele.".formatted(grupo.nome(), que));
        }
    }

    private static String emPalavras(List<Uso> usos) {
        return usos.stream().map(uso -> uso.onde() + " (" + uso.quantos() + ")").collect(Collectors.joining("; "));
    }
}
